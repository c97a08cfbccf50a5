-- Whether every value of this column stands in the relation it refers to.

SELECT count(*) = 0 AS holds
FROM memory.main.$relation
ANTI JOIN memory.main.$target USING ($column)
WHERE $column IS NOT NULL;
