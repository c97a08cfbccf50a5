-- A relation's rows as they may leave, in an order that they alone decide.

CREATE TABLE memory.main.$relation AS
SELECT *  -- noqa: AM04
FROM warehouse.$schema.$relation
ORDER BY ALL;
