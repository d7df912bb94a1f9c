import { UserError } from '../../base/user-error.ts';
import { type Observation, observationSchema } from './observation.ts';
import { readDetails } from './observations-of.ts';
import { parseCsv } from './parse-csv.ts';
import { cellOf, flagOf, numberOf } from './read-cell.ts';

type Row = Readonly<Record<string, string>>;

/** Columns of the long data file that every observation needs. */
const needed = {
  participantId: 'participant_id',
  sequence: 'sequence',
  period: 'period',
  condition: 'condition',
  caseSet: 'caseset',
  caseId: 'case_id',
  questionId: 'question_id',
  correct: 'correct',
} as const;

/**
 * Reads answers from a long CSV file (Psych-DS columns). The same answer twice counts once; throws a `UserError`
 * where a column is missing, a cell cannot be read, or one answer is given in two ways.
 */
export function importObservations(text: string): Observation[] {
  const rows = parseCsv(text);
  const first = rows[0];
  if (!first) throw new UserError('observations/none', 'The file has no rows of answers.');
  for (const column of Object.values(needed))
    if (!(column in first))
      throw new UserError('observations/column', `The file has no column ${column}.`, { column });
  const answers = new Map<string, Observation>();
  for (const [i, row] of rows.entries()) {
    const read = observationSchema.safeParse(fieldsOf(row));
    if (!read.success) {
      const field = String(read.error.issues[0]?.path[0]) as keyof typeof needed;
      const column = needed[field] ?? field;
      throw new UserError('observations/cell', `Row ${i + 2}: the cell in column ${column} cannot be read.`, {
        row: i + 2,
        column,
      });
    }
    const answer = read.data;
    const key = [answer.participantId, answer.period, answer.caseId, answer.questionId].join('\u0000');
    const before = answers.get(key);
    if (before && JSON.stringify(before) !== JSON.stringify(answer))
      throw new UserError(
        'observations/conflict',
        `Row ${i + 2} answers a question again that ${answer.participantId} answered otherwise before it.`,
        { row: i + 2 },
      );
    answers.set(key, answer);
  }
  return [...answers.values()];
}

function fieldsOf(row: Row): Record<string, unknown> {
  const number = (column: string) => numberOf(row[column]);
  const optional = {
    responseMs: number('active_ms') ?? number('rt_ms'),
    shownMs: number('t_shown_ms'),
    confidence: number('confidence'),
    censored: flagOf(row.censored) || undefined,
    gradedBy: cellOf(row.graded_by),
  };
  return {
    ...Object.fromEntries(Object.entries(needed).map(([field, column]) => [field, cellOf(row[column])])),
    correct: flagOf(row.correct),
    period: number('period'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...detailsOf(row),
  };
}

/** What the marking rule noted, as far as it has columns. */
function detailsOf(row: Row): ReturnType<typeof readDetails> {
  const cells = Object.entries({
    value: numberOf(row.value),
    reference: numberOf(row.reference),
    unit: cellOf(row.unit),
    nl_count: numberOf(row.nl_count),
    ll_ratings: cellOf(row.ll_ratings),
    nl_ratings: cellOf(row.nl_ratings),
  }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return readDetails(Object.fromEntries(cells));
}
