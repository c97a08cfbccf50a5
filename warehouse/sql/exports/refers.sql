-- Whether every value of these columns stands in the relation that they refer to.
-- noqa: disable=AL05

SELECT count(*) = 0 AS holds
FROM memory.main.$relation AS referring
ANTI JOIN memory.main.$target AS target ON $same
WHERE $filled;
