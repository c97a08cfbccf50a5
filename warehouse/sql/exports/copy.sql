-- A relation's rows as they may leave, in an order that they alone decide.

CREATE TABLE memory.main.$relation AS
SELECT $columns
FROM warehouse.$schema.$relation
ORDER BY ALL;
