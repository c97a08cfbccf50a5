-- The entries that wait for a person, as plans, reports and decisions have them now.

INSERT INTO history.open_entries BY NAME
WITH open_ones AS (
    SELECT
        entry_id,
        report_id,
        plan_id,
        period,
        reporter,
        commitment_id,
        history.said(commitment_as_printed) AS printed
    FROM temp.told_matches
    WHERE decision = 'review'
),

titles AS (
    SELECT
        plan_id,
        history.said(title) AS title,
        min(commitment_id) AS commitment_id
    FROM main.commitments
    GROUP BY ALL
    HAVING count(*) = 1
)

SELECT
    open_ones.entry_id,
    open_ones.report_id,
    coalesce(commitments.plan_id, open_ones.plan_id) AS plan_id,
    coalesce(open_ones.commitment_id, candidates.commitment_id, titles.commitment_id)
        AS commitment_id,
    open_ones.period,
    open_ones.reporter
FROM open_ones
LEFT JOIN history.match_candidates AS candidates
    ON open_ones.entry_id = candidates.entry_id AND candidates.rank = 1
LEFT JOIN titles
    ON
        open_ones.plan_id = titles.plan_id
        AND regexp_replace(open_ones.printed, '^[^\p{L}]*\d+[^\p{L}]*', '') = titles.title
LEFT JOIN main.commitments
    ON
        coalesce(open_ones.commitment_id, candidates.commitment_id, titles.commitment_id)
        = commitments.commitment_id
ORDER BY open_ones.entry_id;
