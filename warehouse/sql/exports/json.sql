-- One array, an object a row.
-- noqa: disable=PRS

COPY memory.main.$relation TO '$file' (FORMAT json, ARRAY);
