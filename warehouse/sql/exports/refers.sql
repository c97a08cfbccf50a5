-- Whether every value of this column stands in the relation it refers to.

SELECT count(*) = 0 AS holds
FROM memory.main.$relation AS referring
ANTI JOIN memory.main.$target AS target ON referring.$column = target.$key
WHERE referring.$column IS NOT NULL;
