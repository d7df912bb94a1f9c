import { UserError } from '../../base/user-error.ts';
import { type Observation, observationSchema } from './observation.ts';
import { parseCsv } from './parse-csv.ts';

/** Columns of the long data file that an observation is made of; the first name that a file has counts. */
const columns = {
  participantId: ['participant_id'],
  sequence: ['sequence'],
  period: ['period'],
  condition: ['condition'],
  caseSet: ['caseset'],
  caseId: ['case_id'],
  questionId: ['question_id'],
  correct: ['correct'],
  responseMs: ['active_ms', 'rt_ms'],
} as const;

const optional = new Set<string>(['responseMs']);
const truth: Readonly<Record<string, boolean>> = { '1': true, '0': false, true: true, false: false };
const absent = new Set(['', 'NA', 'NaN', 'null']);

/**
 * Reads answers from a long CSV file (Psych-DS columns). The same answer twice counts once; throws a `UserError`
 * where a column is missing, a cell cannot be read, or one answer is given in two ways.
 */
export function importObservations(text: string): Observation[] {
  const rows = parseCsv(text);
  const first = rows[0];
  if (!first) throw new UserError('observations/none', 'The file has no rows of answers.');
  const source = Object.entries(columns).map(([field, names]) => {
    const column = names.find((name) => name in first);
    if (!column && !optional.has(field))
      throw new UserError('observations/column', `The file has no column ${names[0]}.`, { column: names[0] });
    return [field, column] as const;
  });
  const answers = new Map<string, Observation>();
  for (const [i, row] of rows.entries()) {
    const cells = source.flatMap(([field, column]) => {
      const cell = column === undefined ? '' : row[column]!.trim();
      return absent.has(cell) ? [] : [[field, readCell(field, cell)] as const];
    });
    const read = observationSchema.safeParse(Object.fromEntries(cells));
    if (!read.success) {
      const field = String(read.error.issues[0]?.path[0]);
      const column = source.find(([name]) => name === field)?.[1] ?? field;
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

function readCell(field: string, cell: string): string | number | boolean | undefined {
  if (field === 'correct') return truth[cell.toLowerCase()];
  if (field === 'period' || field === 'responseMs') return Number(cell);
  return cell;
}
