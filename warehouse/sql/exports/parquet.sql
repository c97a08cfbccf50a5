COPY memory.main.$relation TO '$file' (FORMAT parquet, COMPRESSION zstd);
