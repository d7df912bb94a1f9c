import { mixedModelScript } from '../analysis/mixed-model-script.ts';
import type { ParticipantRecord } from '../analysis/observations-of.ts';
import type { LockedProtocol } from '../protocol/lock-protocol.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { analysisScript, type ScriptPaths } from './analysis-script.ts';
import { dataColumns } from './data-columns.ts';
import { dataRows, type ParticipantFacts } from './data-row.ts';
import { type SideTable, sideTables } from './side-tables.ts';
import { csvLine } from './write-csv.ts';

/** One file of a dataset; its text comes line by line or so, however many participants there are. */
export interface DatasetFile {
  /** With slashes, from the dataset's folder. */
  readonly path: string;
  readonly text: Iterable<string>;
}

export interface DatasetContent {
  readonly locked: LockedProtocol;
  /** Walked through once for each data file. */
  readonly records: Iterable<{ readonly record: ParticipantRecord; readonly facts?: ParticipantFacts }>;
  /** The allocation's seed, once it may be known. */
  readonly revealedSeed?: string | undefined;
  /** False where who held the plan could know the next arm; absent where nothing says. */
  readonly concealed?: boolean | undefined;
}

/** A pilot's data after Psych-DS: long CSV files, what their columns mean, the protocol, and R code that analyses them. */
export function datasetFiles({ locked, records, revealedSeed, concealed }: DatasetContent): DatasetFile[] {
  const { protocol } = locked;
  const { answers: data } = scriptPaths(protocol);
  return [
    { path: 'dataset_description.json', text: [description(locked, concealed)] },
    { path: 'README.md', text: [readme(locked, data)] },
    { path: 'protocol.json', text: [`${JSON.stringify(locked, null, 2)}\n`] },
    { path: data, text: answerLines(locked, records) },
    ...Object.entries(sideTables(protocol)).map(([name, lines]) => ({
      path: `data/study-${protocol.id}_${name}_data.csv`,
      text: linesOfAll(lines, records),
    })),
    { path: 'analysis.R', text: [analysisScript(protocol, scriptPaths(protocol))] },
    ...(protocol.conditions.length === 2
      ? [{ path: 'mixed-models.R', text: [mixedModelScript(protocol, data)] }]
      : []),
    ...(revealedSeed === undefined ? [] : [{ path: 'allocation-seed.txt', text: [`${revealedSeed}\n`] }]),
  ];
}

/** Where each data file lies, from the dataset's folder. */
const scriptPaths = ({ id }: Protocol): ScriptPaths => ({
  answers: `data/study-${id}_data.csv`,
  participants: `data/study-${id}_participants_data.csv`,
  questionnaires: `data/study-${id}_questionnaires_data.csv`,
  tests: `data/study-${id}_tests_data.csv`,
});

function* answerLines({ protocol }: LockedProtocol, records: DatasetContent['records']): Generator<string> {
  yield csvLine(dataColumns.map(({ name }) => name));
  for (const { record, facts } of records)
    for (const row of dataRows(protocol, record, facts))
      yield csvLine(dataColumns.map((column) => column.read(row)));
}

function* linesOfAll(table: SideTable, records: DatasetContent['records']): Generator<string> {
  yield csvLine(table.columns);
  for (const { record } of records) for (const cells of table.rows(record)) yield csvLine(cells);
}

function description({ protocol }: LockedProtocol, concealed: boolean | undefined): string {
  const variables = dataColumns.map(({ name, description: text, unit }) => ({
    '@type': 'PropertyValue',
    name,
    description: text,
    ...(unit && { unitText: unit }),
  }));
  const json = {
    '@context': 'http://schema.org/',
    '@type': 'Dataset',
    name: protocol.title,
    description: `Answers of the pilot ${protocol.id}, collected with Oblique.`,
    schemaVersion: 'Psych-DS 0.4.0',
    ...(concealed !== undefined && { allocationConcealed: concealed }),
    variableMeasured: variables,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function readme(
  { protocol, hash, seedCommitment, amendments, lockedAtMs }: LockedProtocol,
  data: string,
): string {
  const day = new Date(lockedAtMs).toISOString().slice(0, 10);
  return [
    `# ${protocol.title}`,
    '',
    'A pilot: it estimates, it does not confirm. There are no names, dates of birth or network addresses in it.',
    '',
    `- Protocol locked on ${day}, SHA-256 ${hash}; ${amendments.length} amendments, each with its reason in protocol.json.`,
    `- Commitment to the allocation's seed: SHA-256 ${seedCommitment}.`,
    `- \`${data}\`: one row an answer; \`dataset_description.json\` says what each column holds.`,
    '- Beside it: `…_participants_data.csv` (one row a participant), `…_questionnaires_data.csv` (items and scores), `…_tests_data.csv` (answers before and after everything else), `…_deviations_data.csv`.',
    '- `analysis.R` computes the numbers of the report from these files: `Rscript analysis.R`. It needs base R alone.',
    '',
    '| column | meaning | unit |',
    '|---|---|---|',
    ...dataColumns.map(({ name, description: text, unit }) => `| ${name} | ${text} | ${unit ?? ''} |`),
    '',
  ].join('\n');
}
