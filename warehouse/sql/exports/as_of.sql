-- Count days up to this one, not up to today.

SET VARIABLE as_of = $day;
