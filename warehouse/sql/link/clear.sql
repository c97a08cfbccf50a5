-- Forget what the program made of one report; what people decided stands elsewhere, and stays.

DELETE FROM history.$table
WHERE report_id = $report_id;
