-- A relation with what it and its columns mean, and its keys, in the file's own metadata.
-- noqa: disable=PRS

COPY memory.main.$relation TO '$file' (
    FORMAT parquet, COMPRESSION zstd, KV_METADATA {description: '$meaning', table_schema: '$schema'}
);
