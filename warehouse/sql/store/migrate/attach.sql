-- DuckDB binds no parameter here: the file's name is filled in, its quotes doubled.

ATTACH '$file' AS renaksi_beside; -- noqa: PRS
