-- noqa: disable=PRS

-- Open a lake: its catalogue, and where the files of a new one go.

ATTACH 'ducklake:$catalogue' AS lake (DATA_PATH '$data');
