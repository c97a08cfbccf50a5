SELECT
    word,
    stem(strip_accents(lower(word)), 'indonesian') AS stem
FROM (SELECT unnest($words::VARCHAR[]) AS word) AS words;
