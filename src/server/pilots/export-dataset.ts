import { Zip, ZipDeflate } from 'fflate';
import { type DatasetContent, datasetFiles } from '../../research/export/dataset-files.ts';
import { csvLine } from '../../research/export/write-csv.ts';
import type { Services } from '../api/services.ts';
import type { Database } from '../database/tables.ts';
import { exportedParticipants } from './exported-participants.ts';
import { type Pilot, seedOf } from './pilot.ts';

/**
 * The pilot's data as a ZIP after Psych-DS, piece by piece: however many took part, only few are in memory. Beside
 * the dataset's files lie every event as it was stored, deviations, protocols before amendments, and the allocation once it is revealed.
 */
export async function* exportDataset(
  { db, secretBox }: Pick<Services, 'db' | 'secretBox'>,
  pilot: Pilot,
): AsyncGenerator<Uint8Array> {
  const { locked } = pilot;
  if (!locked) throw new Error(`export of ${pilot.id}: it is a draft`);
  const revealedSeed = pilot.state === 'revealed' ? seedOf(pilot, secretBox) : undefined;
  const empty: DatasetContent = { locked, records: [], revealedSeed, concealed: true };
  const participants = () => exportedParticipants({ db, secretBox }, pilot);

  async function* linesOf(path: string): AsyncGenerator<string> {
    yield* textOf(empty, path);
    for await (const records of participants()) {
      // The header comes again with the lines of each page.
      const [, ...lines] = textOf({ ...empty, records }, path);
      yield lines.join('');
    }
  }
  async function* eventLines(): AsyncGenerator<string> {
    for await (const page of participants())
      for (const { record, stored } of page)
        for (const { device, event } of stored)
          yield `${JSON.stringify({ participant: record.participantId, device, event })}\n`;
  }

  const files: [string, AsyncIterable<string>][] = datasetFiles(empty).map(({ path, text }) => [
    path,
    path.startsWith('data/') ? linesOf(path) : inTurn(text),
  ]);
  files.push(['events.jsonl', eventLines()], ['deviations.csv', deviationLines(db, pilot.id)]);
  for (const { number, protocol } of await earlierProtocols(db, pilot.id))
    files.push([`protocol-before-amendment-${number}.json`, inTurn([`${protocol}\n`])]);
  if (revealedSeed !== undefined) files.push(['allocation.csv', allocationLines(db, pilot.id)]);
  yield* zipped(files);
}

function textOf(content: DatasetContent, path: string): Iterable<string> {
  return datasetFiles(content).find((file) => file.path === path)!.text;
}

function earlierProtocols(db: Database, pilotId: string) {
  return db
    .selectFrom('earlier_protocols')
    .select(['number', 'protocol'])
    .where('pilot_id', '=', pilotId)
    .orderBy('number')
    .execute();
}

async function* allocationLines(db: Database, pilotId: string): AsyncGenerator<string> {
  const columns = ['stratum', 'seq', 'arm', 'hash', 'participant_id'] as const;
  yield csvLine(columns);
  const rows = await db
    .selectFrom('allocation_rows')
    .select(columns)
    .where('pilot_id', '=', pilotId)
    .orderBy('stratum')
    .orderBy('seq')
    .execute();
  for (const row of rows) yield csvLine(columns.map((column) => row[column]));
}

async function* deviationLines(db: Database, pilotId: string): AsyncGenerator<string> {
  const columns = ['number', 'at', 'participant_id', 'what', 'reason'] as const;
  yield csvLine(columns);
  const rows = await db
    .selectFrom('deviations')
    .select(columns)
    .where('pilot_id', '=', pilotId)
    .orderBy('number')
    .execute();
  for (const row of rows) yield csvLine(columns.map((column) => row[column] ?? undefined));
}

async function* inTurn(texts: Iterable<string>): AsyncGenerator<string> {
  yield* texts;
}

/** Files as a ZIP, each compressed as it comes. */
async function* zipped(files: readonly [string, AsyncIterable<string>][]): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const taken = () => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for (const [path, text] of files) {
    const file = new ZipDeflate(path, { level: 6 });
    zip.add(file);
    for await (const part of text) {
      file.push(Buffer.from(part));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
