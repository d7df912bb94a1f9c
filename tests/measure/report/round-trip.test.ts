import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../../src/base/random.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { measurementKinds } from '../../../src/measure/index.ts';
import { markColours } from '../../../src/measure/mark-colour.ts';
import type { Measurement } from '../../../src/measure/measurement.ts';
import { parseMeasurementList, serialiseMeasurements } from '../../../src/measure/measurement-list.ts';
import type { MeasurementKind } from '../../../src/measure/measurement-kind.ts';
import { readReport } from '../../../src/measure/report/read-report.ts';
import { standInUids } from '../../../src/measure/report/stand-in-uids.ts';
import { writeReport } from '../../../src/measure/report/write-report.ts';
import { occasion, reportSource } from './report-source.ts';

const labels = [
  'Läsion "β"',
  '病変 2',
  '=1+1',
  'a\\b',
  'two\nlines',
  '😀',
  '  blanks  ',
  '"],"x":["',
  'é'.repeat(400),
];
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random.between(0, from.length))]!;

/** Any measurement of a kind: its example moved as a whole, so that right angles stay right, and every option. */
function anyOf(kind: MeasurementKind, random: Random, id: string): Measurement {
  const by = [0, 1, 2].map(() => random.between(-2000, 2000));
  const scale = 10 ** random.between(-1, 1);
  const { example } = kind;
  return {
    ...example,
    id,
    points: example.points.map((p) =>
      lps(p[0] * scale + by[0]!, p[1] * scale + by[1]!, p[2] * scale + by[2]!),
    ),
    createdAt: random.between(0, 2e12),
    ...(random.uniform() < 0.7 && { label: pick(random, labels) }),
    ...(random.uniform() < 0.5 && { colour: pick(random, markColours) }),
    ...(random.uniform() < 0.5 && { locked: random.uniform() < 0.5 }),
    ...(random.uniform() < 0.5 && { hidden: random.uniform() < 0.5 }),
  };
}

function anyList(seed: string): Measurement[] {
  const random = createRandom(seed);
  const count = Math.floor(random.between(1, 7));
  return Array.from({ length: count }, (_, i) =>
    anyOf(pick(random, measurementKinds.all), random, `m${i} ä`),
  );
}

const seeds = Array.from({ length: 60 }, (_, i) => `round trip ${i}`);

describe('measurements that go out and come back are identical', () => {
  test.each(measurementKinds.all)('a $kind through JSON and through a DICOM report', (kind) => {
    const list = [anyOf(kind, createRandom(kind.kind), 'one'), kind.example];
    expect(parseMeasurementList(serialiseMeasurements(list)).measurements).toStrictEqual(list);
    expect(readReport(writeReport(reportSource(list), occasion)).measurements).toStrictEqual(list);
  });

  test.each(seeds)('seed "%s"', (seed) => {
    const list = anyList(seed);
    const source = reportSource(list);
    const scan = standInUids(source).frameOfReference;
    const whole = { measurements: list, scan };
    expect(parseMeasurementList(serialiseMeasurements(list, scan))).toStrictEqual(whole);
    expect(readReport(writeReport(source, occasion))).toStrictEqual(whole);
  });

  test('a file that does not say what was measured', () => {
    const list = anyList('no scan');
    expect(parseMeasurementList(serialiseMeasurements(list))).toStrictEqual({
      measurements: list,
      scan: undefined,
    });
  });
});
