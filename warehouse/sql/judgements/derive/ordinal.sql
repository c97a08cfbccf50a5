-- The place of a measure.

SELECT ordinal
FROM history.measures
WHERE version = $version AND measure_id = $measure_id;
