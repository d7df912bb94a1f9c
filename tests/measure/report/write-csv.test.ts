import { describe, expect, test } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import { measurementKinds } from '../../../src/measure/index.ts';
import { lengthKind } from '../../../src/measure/kinds/length.ts';
import { pointProbeKind } from '../../../src/measure/kinds/point-probe.ts';
import { writeCsv } from '../../../src/measure/report/write-csv.ts';
import { rampAbout } from './report-source.ts';

const volume = rampAbout(lps(0, 0, 0));
const length = { ...lengthKind.example, points: [lps(1, -2, 3.5), lps(4, 2, 3.5)] };

/** Reads a table by RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('measurements as a table', () => {
  test('one row a reading, with its unit and where it was measured', () => {
    expect(writeCsv({ measurements: [length], volume })).toBe(
      '\ufeffmeasurement,kind,reading,value,unit,points_lps_mm,measured_at,id\r\n' +
        'Length 1,length,Length,5,mm,"[[1,-2,3.5],[4,2,3.5]]",2023-11-14T22:13:20.000Z,example-length\r\n',
    );
  });

  test.each(measurementKinds.all)('every reading of a $kind', (kind) => {
    const about = rampAbout(kind.example.points[0]!);
    const [, ...rows] = rowsOf(writeCsv({ measurements: [kind.example], volume: about }).slice(1));
    const readings = kind.compute(kind.example.points, about, kind.example.parameters);
    expect(readings.length).toBeGreaterThan(0);
    expect(rows.map((row) => [row[2], Number(row[3]), row[4]])).toEqual(
      readings.map(({ name, value, unit }) => [name, value === 0 ? 0 : value, unit]),
    );
  });

  test('a negative value stays a number; no value is an empty cell, not a lost row', () => {
    const dense = { ...pointProbeKind.example, points: [lps(-24, -27, -29)] };
    const outside = { ...pointProbeKind.example, id: 'far', points: [lps(900, 0, 0)] };
    const [, first, second] = rowsOf(writeCsv({ measurements: [dense, outside], volume }).slice(1));
    expect(first![3]).toBe('-100');
    expect(second!.slice(2, 5)).toEqual(['', '', '']);
  });

  // biome-ignore format: a table
  test.each([
    ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1+1', "'=1+1"],
    ['\t=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['a "b", c', 'a "b", c'],
    ['two\r\nlines', 'two lines'],
    ['Läsion 病変', 'Läsion 病変'],
  ])('the name %j is written as text: %j', (label, cell) => {
    const [, row] = rowsOf(writeCsv({ measurements: [{ ...length, label }], volume }).slice(1));
    expect(row![0]).toBe(cell);
    expect(row).toHaveLength(8);
  });

  test('an id from a file cannot be a formula either', () => {
    const [, row] = rowsOf(writeCsv({ measurements: [{ ...length, id: '=1+1' }], volume }).slice(1));
    expect(row![7]).toBe("'=1+1");
  });
});
