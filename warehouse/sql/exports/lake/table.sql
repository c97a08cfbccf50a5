-- A relation's copy into the lake, in the place of what was published before.

CREATE OR REPLACE TABLE lake.main.$relation AS
FROM memory.main.$relation;
