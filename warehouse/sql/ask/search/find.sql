-- The texts that hold all the words, or if `conjunctive` is 0 any of them, the best first (BM25).
-- noqa: disable=PRS

SELECT
    plan_id,
    commitment_id,
    kind,
    entity_id,
    file_name,
    page,
    fts_main_texts.match_bm25(text_id, $words, conjunctive := $conjunctive) AS score,
    content
FROM memory.main.texts
WHERE score IS NOT NULL
ORDER BY score DESC, text_id ASC
LIMIT $limit;
