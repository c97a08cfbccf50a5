-- What the macros mean that answer as of a day.
-- noqa: disable=PRS

COMMENT ON MACRO TABLE overdue_on IS
'The targets that are overdue on this day, as overdue_targets has them for today.';
COMMENT ON MACRO TABLE unreported_on IS
'The targets that are unreported on this day, as unreported_targets has them for today.';
COMMENT ON MACRO TABLE commitment_progress_on IS
'The progress of commitments as of this day, as commitment_progress has it for today.';
COMMENT ON MACRO TABLE latest_status_on IS
'The latest status of commitments as of this day, as latest_status has it for today.';
COMMENT ON MACRO TABLE body_overdue_on IS
'The targets that each body responsible for them has, by this day, not itself reported complete or '
'withdrawn, for their own period or a later one that has ended; of commitments without measures '
'their indicators (indicator_id): plan_id, commitment_id, measure_id, organisation_id, target_id, '
'period, due_date, days_overdue, the last status and percent that it reported, and indicator_id.';
COMMENT ON MACRO TABLE public.overdue_on IS
'The same as main.overdue_on, without personal data.';
COMMENT ON MACRO TABLE public.unreported_on IS
'The same as main.unreported_on, without personal data.';
COMMENT ON MACRO TABLE public.commitment_progress_on IS
'The same as main.commitment_progress_on, without personal data.';
COMMENT ON MACRO TABLE public.latest_status_on IS
'The same as main.latest_status_on, without personal data.';
COMMENT ON MACRO TABLE public.body_overdue_on IS
'The same as main.body_overdue_on, which holds no personal data.';
COMMENT ON MACRO TABLE organisation_progress_on IS
'The progress of bodies as of this day, as organisation_progress has it: of the periods that had '
'passed by then, or ended and are reported on.';
COMMENT ON MACRO TABLE public.organisation_progress_on IS
'The same as main.organisation_progress_on, which holds no personal data.';
COMMENT ON MACRO TABLE body_progress_on IS
'The progress of each body as of this day, as body_progress has it for today.';
COMMENT ON MACRO TABLE public.body_progress_on IS
'The same as main.body_progress_on, which holds no personal data.';
