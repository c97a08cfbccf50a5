-- The rows of a copy, numbered in their order.
-- noqa: disable=AM04

CREATE OR REPLACE TABLE memory.main.$relation AS
SELECT
    *,
    rowid + 1 AS row  -- noqa: RF04
FROM memory.main.$relation;
