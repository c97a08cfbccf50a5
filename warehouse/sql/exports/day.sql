-- The day that figures count to.

SELECT coalesce(getvariable('as_of')::DATE, current_date);
