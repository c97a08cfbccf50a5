-- noqa: disable=PRS
-- Words are letters and digits, compared by their Indonesian stems.

PRAGMA create_fts_index(
    'memory.main.texts',
    'text_id',
    'content',
    stemmer = 'indonesian',
    stopwords = 'none',
    ignore = '[^a-z0-9]+'
);
