-- The statement that copies this whole database, whatever it is called.

SELECT
    format(
        'COPY FROM DATABASE "{}" TO renaksi_beside', replace(current_database(), '"', '""')
    ) AS statement;
