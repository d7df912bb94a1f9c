import type { z } from 'zod';
import { UserError } from '../../base/user-error.ts';
import { factPrefix, practicePrefix } from '../export/side-tables.ts';
import { importObservations } from './import-observations.ts';
import { parseCsv } from './parse-csv.ts';
import {
  deviationSchema,
  noData,
  participantSummarySchema,
  type PilotData,
  questionnaireScoreSchema,
  testAnswerSchema,
} from './pilot-data.ts';
import { cellOf, flagOf, numberOf } from './read-cell.ts';

/** One file of a dataset. */
export interface DatasetText {
  readonly path: string;
  readonly text: string;
}

/** The data of an exported pilot, from the CSV files of its ZIP; what it does not have stays empty. */
export function readDataset(files: readonly DatasetText[]): PilotData {
  let data = noData;
  for (const { path, text } of files) {
    const read = readers.find(({ name }) => name.test(path))?.read;
    if (read) data = { ...data, ...read(text, data) };
  }
  return data;
}

type Row = Readonly<Record<string, string>>;

const readers: readonly {
  readonly name: RegExp;
  read(text: string, known: PilotData): Partial<PilotData>;
}[] = [
  {
    name: /_participants_data\.csv$/,
    read: (text) => ({ participants: rowsOf('participants', text, participantSummarySchema, participantOf) }),
  },
  {
    name: /_questionnaires_data\.csv$/,
    read: (text) => ({
      scores: rowsOf('questionnaires', text, questionnaireScoreSchema, (row) =>
        row.item_or_score === 'score'
          ? without({
              participantId: cellOf(row.participant_id),
              instrumentId: cellOf(row.instrument_id),
              scoreId: cellOf(row.name),
              occasion: cellOf(row.occasion),
              condition: cellOf(row.condition),
              value: numberOf(row.value),
              straightLined: flagOf(row.straight_lined),
            })
          : undefined,
      ),
    }),
  },
  {
    name: /_tests_data\.csv$/,
    read: (text) => ({
      tests: rowsOf('tests', text, testAnswerSchema, (row) => ({
        participantId: cellOf(row.participant_id),
        occasion: cellOf(row.occasion),
        caseId: cellOf(row.case_id),
        questionId: cellOf(row.question_id),
        correct: flagOf(row.correct),
      })),
    }),
  },
  {
    // Those noticed on devices, and beside them those that who runs the pilot wrote down.
    name: /(_deviations_data|(^|\/)deviations)\.csv$/,
    read: (text, { deviations }) => ({
      deviations: [
        ...deviations,
        ...rowsOf('deviations', text, deviationSchema, (row) =>
          without({
            participantId: cellOf(row.participant_id),
            what: cellOf(row.what),
            reason: cellOf(row.reason),
          }),
        ),
      ],
    }),
  },
  {
    name: /_data\.csv$/,
    read: (text) => ({ observations: text.trim().includes('\n') ? importObservations(text) : [] }),
  },
];

function participantOf(row: Row) {
  const under = (prefix: string) =>
    Object.entries(row).flatMap(([column, text]) => {
      const cell = cellOf(text);
      return column.startsWith(prefix) && cell !== undefined
        ? [[column.slice(prefix.length), cell] as const]
        : [];
    });
  return without({
    participantId: cellOf(row.participant_id),
    sequence: cellOf(row.sequence),
    consented: flagOf(row.consented),
    finished: flagOf(row.finished),
    stopped: cellOf(row.stopped),
    preferred: cellOf(row.preferred),
    facts: Object.fromEntries(under(factPrefix)),
    practiceMinutes: Object.fromEntries(under(practicePrefix).map(([id, cell]) => [id, Number(cell)])),
  });
}

/** The rows of a table that `fields` makes something of; throws a `UserError` for a row that cannot be read. */
function rowsOf<T>(
  table: string,
  text: string,
  schema: z.ZodType<T>,
  fields: (row: Row) => object | undefined,
): T[] {
  return parseCsv(text).flatMap((row, i) => {
    const made = fields(row);
    if (!made) return [];
    const read = schema.safeParse(made);
    if (read.success) return [read.data];
    throw new UserError(
      'dataset/row',
      `Row ${i + 2} of the table of ${table} cannot be read: ${read.error.issues[0]!.path.join('.')} is missing or wrong.`,
      { row: i + 2, table },
    );
  });
}

const without = (fields: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
