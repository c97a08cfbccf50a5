-- Whether there are reports to tell of.

SELECT count(*) > 0 AS are_there_reports
FROM history.progress_reports;
