import type { DataRow } from './data-row.ts';

/** One column of the long data file: what it holds, and how a row fills it. Blank where there is nothing. */
export interface DataColumn {
  readonly name: string;
  readonly description: string;
  /** UCUM, or none. */
  readonly unit?: string;
  read(row: DataRow): string | number | boolean | undefined;
}

const column = (name: string, description: string, read: DataColumn['read'], unit?: string): DataColumn => ({
  name,
  description,
  read,
  ...(unit && { unit }),
});

/** What the marking rule noted under a name. */
const detail = ({ answer }: DataRow, name: string) => answer.grade.details[name];

/**
 * The long data file, one row an answer (Psych-DS): names and order are part of the format. There is no coverage_pct:
 * the events of a sitting do not say which slices were on the screen, and a column that is always blank misleads.
 */
export const dataColumns: readonly DataColumn[] = [
  column('study_id', 'The protocol’s id.', (row) => row.studyId),
  column('site_id', 'Where the sitting was held.', (row) => row.siteId),
  column('participant_id', 'Code that names nobody.', (row) => row.participantId),
  column('stratum', 'Stratum of the allocation.', (row) => row.stratum),
  column('sequence', 'Order of conditions and case sets.', (row) => row.sequence),
  column('period', 'From 1.', (row) => row.period),
  column('condition', 'Condition of the protocol.', (row) => row.condition),
  column(
    'device_class',
    'Display that the answer was given on: xr, cardboard or flat.',
    (row) => row.answer.condition,
  ),
  column('refresh_hz', 'Rate of that display, where it was measured.', (row) => row.pace?.refreshHz, 'Hz'),
  column('caseset', 'Case set of the protocol.', (row) => row.caseSet),
  column('case_id', 'The case.', (row) => row.caseId),
  column('case_version', 'Its revision.', (row) => row.caseRevision),
  column('question_id', 'The question by the protocol’s name.', (row) => row.questionId),
  column('question_type', 'Kind of question.', (row) => row.answer.questionKind),
  column(
    'rule_version',
    'Rule that marked it, and its version.',
    ({ answer: { grade } }) => `${grade.ruleId}@${grade.ruleVersion}`,
  ),
  column('response_json', 'The answer as given.', (row) => JSON.stringify(row.answer.response)),
  column('score', 'Marks.', (row) => row.answer.grade.score),
  column('max_score', 'Full marks.', (row) => row.answer.grade.max),
  column('correct', '1 for full marks, else 0.', (row) => Number(row.answer.grade.correct)),
  column('confidence', 'How sure the participant was, 0 to 100.', (row) => row.answer.confidence),
  column(
    't_shown_ms',
    'When the question was shown, after the sitting began.',
    (row) => row.answer.shownAt - row.startedAt,
    'ms',
  ),
  column(
    't_first_input_ms',
    'First input, after the sitting began.',
    ({ answer, startedAt }) => answer.firstInputAt && answer.firstInputAt - startedAt,
    'ms',
  ),
  column(
    't_submit_ms',
    'When it was submitted, after the sitting began.',
    (row) => row.answer.submittedAt - row.startedAt,
    'ms',
  ),
  column(
    'active_ms',
    'From showing to submitting.',
    (row) => row.answer.submittedAt - row.answer.shownAt,
    'ms',
  ),
  column('x_mm', 'Patient left of a place that was shown.', (row) => detail(row, 'x_mm'), 'mm'),
  column('y_mm', 'Patient posterior of it.', (row) => detail(row, 'y_mm'), 'mm'),
  column('z_mm', 'Towards the head of it.', (row) => detail(row, 'z_mm'), 'mm'),
  column('value', 'What was measured.', (row) => detail(row, 'value')),
  column('unit', 'Unit of value, reference and tolerance (UCUM).', (row) => detail(row, 'unit')),
  column('reference', 'The true value.', (row) => detail(row, 'reference')),
  column('tolerance', 'Error up to which the answer is right.', (row) => detail(row, 'tolerance')),
  column('abs_error', 'Distance of value from reference.', (row) => detail(row, 'abs_error')),
  column('nl_count', 'Marks on nothing, where marks were asked for.', (row) => detail(row, 'nl_count')),
  column(
    'll_ratings',
    'Highest rating of each lesion, separated by blanks; “unmarked” for one without a mark.',
    (row) => detail(row, 'll_ratings'),
  ),
  column('nl_ratings', 'Ratings of the marks on nothing.', (row) => detail(row, 'nl_ratings')),
  column(
    'dropped_frames_pct',
    'Refreshes that showed the frame before again, in the sitting at that display.',
    ({ pace }) => pace && Math.round((1000 * pace.dropped) / Math.max(1, pace.frames + pace.dropped)) / 10,
    '%',
  ),
  column('censored', '1 where the time ran out.', (row) => Number(row.answer.timedOut === true)),
  column(
    'graded_by',
    'Whose key the mark is from: server, or device where the participant’s own had it.',
    (row) => row.gradedBy,
  ),
  column('flags', 'What to know of the row, separated by blanks.', (row) => row.flags.join(' ')),
];
