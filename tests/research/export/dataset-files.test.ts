import { describe, expect, test } from 'vitest';
import { importObservations } from '../../../src/research/analysis/import-observations.ts';
import { observationsOf } from '../../../src/research/analysis/observations-of.ts';
import { addDataset, noFiles, pilotOfFiles } from '../../../src/research/analysis/pilot-files.ts';
import { pilotDataOf } from '../../../src/research/analysis/pilot-data-of.ts';
import { parseCsv } from '../../../src/research/analysis/parse-csv.ts';
import { datasetFiles } from '../../../src/research/export/dataset-files.ts';
import { csvLine } from '../../../src/research/export/write-csv.ts';
import { lockProtocol } from '../../../src/research/protocol/lock-protocol.ts';
import { readProtocol } from '../../../src/research/protocol/read-protocol.ts';
import { rehearsal } from '../../support/rehearsal.ts';

const { protocol, cohort, seed } = rehearsal();
const locked = lockProtocol(protocol, seed, Date.parse('2026-02-01T00:00:00Z'));
const files = new Map(
  datasetFiles({
    locked,
    records: cohort.map((record) => ({ record })),
    revealedSeed: seed,
    concealed: false,
  }).map(({ path, text }) => [path, [...text].join('')]),
);
const data = files.get('data/study-sievrt-like_data.csv')!;

describe('the dataset of a rehearsed pilot', () => {
  test('its answers, read back, are what the robots did', () => {
    const exported = importObservations(data);
    expect(exported).toEqual(cohort.flatMap((record) => observationsOf(protocol, record)));
  });

  test('every column is described, and no cell says undefined, NaN or an object', () => {
    const described = JSON.parse(files.get('dataset_description.json')!).variableMeasured.map(
      (variable: { name: string }) => variable.name,
    );
    expect(Object.keys(parseCsv(data)[0]!)).toEqual(described);
    expect(data).not.toMatch(/undefined|NaN|\[object/);
    const measured = parseCsv(data).find((row) => row.question_type === 'measurement')!;
    expect(Number(measured.abs_error)).toBeCloseTo(
      Math.abs(Number(measured.value) - Number(measured.reference)),
      9,
    );
  });

  test('questionnaires are there with items and scores, the protocol can be read again', () => {
    const rows = parseCsv(files.get('data/study-sievrt-like_questionnaires_data.csv')!);
    expect(rows.filter((row) => row.instrument_id === 'sus' && row.item_or_score === 'score')).toHaveLength(
      36,
    );
    expect(readProtocol(files.get('protocol.json')!)).toEqual(protocol);
  });

  test('the whole pilot, read back from its files, is what the robots did', () => {
    const texts = [...files].map(([path, text]) => ({ path: `export.zip/${path}`, text }));
    const loaded = pilotOfFiles(addDataset(noFiles, texts));
    expect(loaded.data).toEqual(pilotDataOf(protocol, cohort));
    expect(loaded.context).toEqual({ locked, concealed: false, revealedSeed: seed });
    const twice = addDataset(addDataset(noFiles, texts), texts);
    expect(pilotOfFiles(twice).data).toEqual(loaded.data);
    expect(() => addDataset(noFiles, [])).toThrow('not an exported pilot');
  });

  test('without the seed it tells nothing of the allocation to come', () => {
    const blind = datasetFiles({ locked, records: [] }).map(({ text }) => [...text].join(''));
    expect(blind.join('')).not.toContain(seed);
  });
});

test('cells with commas, quotes and line breaks come back as they were', () => {
  const cells = ['a,b', 'say "so"', 'two\nlines', '', 'plain'];
  const [row] = parseCsv(`${csvLine(['p', 'q', 'r', 's', 't'])}${csvLine(cells)}`);
  expect(Object.values(row!)).toEqual(cells);
});
