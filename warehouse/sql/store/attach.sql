-- noqa: disable=PRS

ATTACH '$file' AS warehouse (READ_ONLY);
