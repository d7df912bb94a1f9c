import { expect, test } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { measurementKinds } from '../../../src/measure/index.ts';
import { serialiseMeasurements } from '../../../src/measure/measurement-list.ts';
import {
  readMeasurementFile,
  requireMeasurementSize,
} from '../../../src/measure/report/read-measurement-file.ts';
import { writeCsv } from '../../../src/measure/report/write-csv.ts';
import { writeReport } from '../../../src/measure/report/write-report.ts';
import { occasion, reportSource } from './report-source.ts';

const list = measurementKinds.all.map(({ example }) => example);
const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
  return 'nothing was thrown';
};

test('a file is known by its bytes, whatever its name', () => {
  expect(readMeasurementFile(utf8(`\ufeff\n ${serialiseMeasurements(list)}`)).measurements).toEqual(list);
  expect(readMeasurementFile(writeReport(reportSource(list), occasion)).measurements).toEqual(list);
});

// biome-ignore format: a table
test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'measurements/unknown-file'],
  ['a table, which does not open again', utf8(writeCsv(reportSource(list))), 'measurements/unknown-file'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'measurements/unknown-file'],
  ['other JSON', utf8('{"schema":"something"}'), 'measurements/unreadable'],
  ['JSON of a later version', utf8(serialiseMeasurements(list).replace('"version": 1', '"version": 2')), 'measurements/unreadable'],
  ['JSON that nests without end', utf8('{"a":'.repeat(100_000)), 'measurements/unreadable'],
  ['a place beyond every scanner', utf8(serialiseMeasurements([{ ...list[0]!, points: [lps(1e300, 0, 0), lps(0, 0, 0)] }])), 'measurements/unreadable'],
  ['a list without end', utf8(serialiseMeasurements(Array.from({ length: 2001 }, (_, i) => ({ ...list[0]!, id: `${i}` })))), 'measurements/unreadable'],
  ['JSON that breaks off', utf8(serialiseMeasurements(list).slice(0, -9)), 'measurements/unreadable'],
])('%s is refused with a code', (_, bytes, code) => {
  expect(codeOf(() => readMeasurementFile(bytes))).toBe(code);
});

test('a file of a gigabyte is refused before it is read', () => {
  expect(codeOf(() => requireMeasurementSize(2 ** 30))).toBe('measurements/too-large');
});
