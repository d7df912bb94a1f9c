import { describe, expect, test } from 'vitest';
import { readFileHeader } from '../../../src/dicom/file-header.ts';
import { planSeries } from '../../../src/dicom/series/plan-series.ts';
import { ctFile, rampPixels } from '../make-ct.ts';
import type { DataSet } from '../make-dicom.ts';

const heights = [0, 7.25, 14.5, 21.75, 29, 36.25, 43.5, 50.75];
let firstPixel = 0;
const nextPixel = () => {
  firstPixel += 31;
  return firstPixel;
};

/** An image with pixels of its own. */
const slice = (z: number, changes: DataSet) =>
  readFileHeader(ctFile(z, { '7fe0,0010': ['OW', rampPixels(nextPixel())], ...changes }));

/** One pass over the region. */
const pass = (changes: DataSet | ((z: number, k: number) => DataSet), at: readonly number[] = heights) =>
  at.map((z, k) => slice(z, typeof changes === 'function' ? changes(z, k) : changes));

/** What is listed: form, number of slices, phase. */
const listed = (...passes: ReturnType<typeof pass>[]) =>
  planSeries(passes.flat()).map(({ series }) => `${series.form} ${series.slices} ${series.phase}`);

const percent = (value: number): DataSet => ({
  '0018,9118': ['SQ', [{ '0020,9241': ['FL', new Uint8Array(Float32Array.of(value).buffer)] }]],
});
const time = (hhmmss: string): DataSet => ({ '0008,0032': ['TM', hhmmss] });
const acquisition = (n: number): DataSet => ({ '0020,0012': ['IS', String(n)] });
const kernel = (name: string): DataSet => ({ '0018,1210': ['SH', name] });

describe('phases are told apart by what their headers say', () => {
  // biome-ignore format: a table
  test.each<[string, DataSet, DataSet, string, string]>([
    ['acquisition',             acquisition(2), acquisition(4), 'phase 1 of 2', 'phase 2 of 2'],
    ['acquisition and time',    { ...acquisition(2), ...time('101530') }, { ...acquisition(10), ...time('101542.5') }, 'phase 1 of 2', 'phase 2 of 2, +13 s'],
    ['time of day',             time('101530'), time('102230'), 'phase 1 of 2', 'phase 2 of 2, +7 min'],
    ['date and time',           { '0008,002a': ['DT', '20240131235950'] }, { '0008,002a': ['DT', '20240201000005'] }, 'phase 1 of 2', 'phase 2 of 2, +15 s'],
    ['temporal position',       { '0020,0100': ['IS', '1'] }, { '0020,0100': ['IS', '2'] }, 'phase 1 of 2', 'phase 2 of 2'],
    ['heart phase',             percent(40), percent(75), '40 %', '75 %'],
    ['trigger time',            { '0018,1060': ['DS', '80.5'] }, { '0018,1060': ['DS', '640'] }, '+80.5 ms', '+640 ms'],
    ['kernel',                  kernel('B30f'), kernel('B60f'), 'kernel B30f', 'kernel B60f'],
    ['tube voltage',            { '0018,0060': ['DS', '140'] }, { '0018,0060': ['DS', '80.0'] }, '80 kV', '140 kV'],
    ['contrast agent',          {}, { '0018,0010': ['LO', 'Omnipaque'] }, 'with contrast', 'without contrast'],
    ['stated contrast phase',   { '0018,9341': ['SQ', [{ '0018,9344': ['CS', 'PORTAL_VENOUS'] }]] }, { '0018,9341': ['SQ', [{ '0018,9344': ['CS', 'ARTERIAL'] }]] }, 'arterial', 'portal venous'],
    ['energy in the comments',  { '0020,4000': ['LT', 'GSI 70 keV of Secret^Patient'] }, { '0020,4000': ['LT', 'GSI 140 keV of Secret^Patient'] }, '70 keV', '140 keV'],
    ['thickness',               { '0018,0050': ['DS', '1.5'] }, { '0018,0050': ['DS', '5'] }, '1.5 mm thick', '5 mm thick'],
    ['image type',              { '0008,0008': ['CS', 'ORIGINAL\\PRIMARY\\AXIAL'] }, { '0008,0008': ['CS', 'DERIVED\\SECONDARY\\AXIAL'] }, 'original primary axial', 'derived secondary axial'],
    ['comments',                { '0020,4000': ['LT', 'for Secret^Patient'] }, {}, 'reconstruction 1 of 2', 'reconstruction 2 of 2'],
  ])('%s', (_, first, second, firstLabel, secondLabel) => {
    const found = listed(pass(second), pass(first));
    expect(found.sort()).toEqual([`volume 8 ${firstLabel}`, `volume 8 ${secondLabel}`].sort());
  });

  test('in the order of their values, not of files', () => {
    expect(listed(pass(percent(75)), pass(percent(0)), pass(percent(30)))).toEqual([
      'volume 8 0 %',
      'volume 8 30 %',
      'volume 8 75 %',
    ]);
  });

  test('where one lacks slices', () => {
    const shorter = heights.filter((z) => z > 0 && z !== 21.75);
    expect(listed(pass(acquisition(1)), pass(acquisition(2), shorter))).toEqual([
      'volume 8 phase 1 of 2',
      'volume 6 phase 2 of 2',
    ]);
  });

  test('where the table stood a little differently: nothing is at the same place, and still nothing is mixed', () => {
    const moved = heights.map((z) => z + 1.3);
    expect(listed(pass(acquisition(1)), pass(acquisition(2), moved))).toEqual([
      'volume 8 phase 1 of 2',
      'volume 8 phase 2 of 2',
    ]);
  });

  test('two kernels of two phases', () => {
    const both = (n: number, name: string) => pass({ ...acquisition(n), ...kernel(name) });
    expect(listed(both(1, 'B30f'), both(1, 'B60f'), both(2, 'B30f'), both(2, 'B60f'))).toEqual([
      'volume 8 kernel B30f, phase 1 of 2',
      'volume 8 kernel B30f, phase 2 of 2',
      'volume 8 kernel B60f, phase 1 of 2',
      'volume 8 kernel B60f, phase 2 of 2',
    ]);
  });

  test('by their turn where every slice has a time of its own', () => {
    const seconds = (start: number) => pass((_, k) => time(`1015${start + k}.25`));
    expect(listed(seconds(42), seconds(11))).toEqual([
      'volume 8 phase 1 of 2',
      'volume 8 phase 2 of 2, +31 s',
    ]);
  });

  test('by their numbers where these count one pass after the other', () => {
    const numbered = (first: number) => pass((_, k) => ({ '0020,0013': ['IS', String(first + k)] }));
    expect(listed(numbered(9), numbered(1))).toEqual(['volume 8 phase 1 of 2', 'volume 8 phase 2 of 2']);
  });

  test('by the times of their reconstruction where one was done before the other began', () => {
    const done = (start: number) => pass((_, k) => ({ '0008,0033': ['TM', `1015${start + k}`] }));
    expect(listed(done(11), done(42))).toEqual(['volume 8 phase 1 of 2', 'volume 8 phase 2 of 2']);
    expect(listed(done(11), done(14))).toEqual(['volume 8 phase 1 of 2', 'volume 8 phase 2 of 2']);
    const mixed = pass((_, k) => ({ '0008,0033': ['TM', `1015${30 - 3 * k + (k % 2)}`] }));
    expect(listed(done(13), mixed)).toEqual(['images 16 ']);
  });

  test('more than a hundred phases', () => {
    const phases = Array.from({ length: 120 }, (_, n) =>
      pass({ '0020,0100': ['IS', String(n + 1)] }, [0, 7.25, 14.5]),
    );
    const found = listed(...phases);
    expect([found.length, found[0], found[119]]).toEqual([
      120,
      'volume 3 phase 1 of 120',
      'volume 3 phase 120 of 120',
    ]);
  });
});

describe('what makes no phases', () => {
  test('neighbouring acquisitions of one volume', () => {
    const blocks = pass((_, k) => ({ ...acquisition(k < 4 ? 1 : 2), ...time(k < 4 ? '101010' : '101020') }));
    expect(listed(blocks)).toEqual(['volume 8 ']);
  });

  test('a time, a number and an acquisition for every slice', () => {
    const steps = pass((_, k) => ({
      ...acquisition(k),
      ...time(`10101${k}`),
      '0008,0033': ['TM', `10112${k % 2}`],
    }));
    expect(listed(steps)).toEqual(['volume 8 ']);
  });

  test('a second set of the same pixels under other names', () => {
    const copy = (n: number) =>
      heights.map((z) =>
        readFileHeader(ctFile(z, { '0008,0018': ['UI', `2.25.${n}`], '0008,0033': ['TM', `10101${n}`] })),
      );
    const plans = planSeries([...copy(1), ...copy(2)]);
    expect(
      plans.map(({ series }) => [series.slices, series.diagnostics.map(({ message }) => message)]),
    ).toEqual([[8, ['8 files are exact copies of another and were left out.']]]);
  });

  test('one slice stored twice among others', () => {
    const again = slice(14.5, { '7fe0,0010': ['OW', rampPixels(7)], '0008,0033': ['TM', '101501'] });
    const first = slice(14.5, { '7fe0,0010': ['OW', rampPixels(7)] });
    expect(listed(pass({}, [0, 7.25, 21.75]), [first, again])).toEqual(['volume 4 ']);
  });

  test('a slice over time', () => {
    const plans = planSeries(
      Array.from({ length: 9 }, (_, n) => slice(7.25, { '0020,0013': ['IS', String(9 - n)] })),
    );
    expect(
      plans.map(({ series, stack }) => [series.form, series.slices, stack.images.map(({ file }) => file)]),
    ).toEqual([['images', 9, [8, 7, 6, 5, 4, 3, 2, 1, 0]]]);
    expect(plans[0]!.series.diagnostics[0]!.message).toMatch(/^All 9 images show the same slice/);
  });

  test('numbers in doubt: passes are not mixed', () => {
    const other = [4, 1, 3, 2, 8, 7, 5, 6];
    const found = listed(
      pass((_, k) => ({ '0020,0013': ['IS', String(k + 1)] })),
      pass((_, k) => ({ '0020,0013': ['IS', String(other[k]! + 3)] })),
    );
    expect(found).toEqual(['images 16 ']);
  });
});

describe('thousands of headers are planned soon', () => {
  const plain = slice(0, {});
  const headers = (
    count: number,
    of: (i: number) => { z: number; acquisition?: string; acquisitionTime?: string },
  ) =>
    Array.from({ length: count }, (_, i) => {
      const { z, ...distinctions } = of(i);
      const one = { ...plain.slices[0]!, positionMm: [-10.5, 20.25, z] as const, distinctions };
      return { ...plain, pixelHash: String(i), slices: [one] };
    });
  // biome-ignore format: a table
  test.each([
    ['one volume of 1500 slices', 1500, 1, (i: number) => ({ z: i * 0.625 })],
    ['ten phases of 1500', 15_000, 10, (i: number) => ({ z: (i % 1500) * 0.625, acquisition: String(Math.floor(i / 1500)) })],
    ['ten phases by turns', 15_000, 10, (i: number) => ({ z: (i % 1500) * 0.625, acquisitionTime: String(100_010 + Math.floor(i / 1500)) })],
    ['one place', 15_000, 1, () => ({ z: 0 })],
    ['no order at all', 15_000, 1, (i: number) => ({ z: (Math.sin(i) * 43_758) % 5000 })],
    ['far more than an argument list holds', 200_000, 1, (i: number) => ({ z: i * 0.01 + 0.011 * (i % 2) })],
  ])('%s', { timeout: 120_000 }, (_, count, series, of) => {
    const all = headers(count, of);
    const start = process.cpuUsage();
    expect(planSeries(all).length).toBeLessThanOrEqual(series);
    // Time on the processor: other tests may run beside this one.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000, 'ms').toBeLessThan(count > 100_000 ? 20_000 : 2000);
  });
});

describe('stacks and identifiers', () => {
  test('stacks are never one volume, also where they continue one another', () => {
    const inStack = (name: string): DataSet => ({ '0020,9111': ['SQ', [{ '0020,9056': ['SH', name] }]] });
    expect(listed(pass((_, k) => inStack(k < 5 ? '1' : '2')))).toEqual([
      'volume 5 stack 1 of 2',
      'volume 3 stack 2 of 2',
    ]);
  });

  test('identifiers that every file has for itself separate nothing, and it is said', () => {
    const own = pass((_, k) => ({ '0020,000e': ['UI', `2.25.9${k}`], '0020,0052': ['UI', `2.25.8${k}`] }));
    const plans = planSeries(own);
    expect(plans.map(({ series }) => [series.slices, series.diagnostics.map(({ code }) => code)])).toEqual([
      [8, ['series/own-uids']],
    ]);
  });

  test('identifiers that some files share separate', () => {
    const shared = pass((_, k) => ({ '0020,000e': ['UI', `2.25.9${k >> 1}`] }));
    expect(planSeries(shared).length).toBe(4);
  });
});
