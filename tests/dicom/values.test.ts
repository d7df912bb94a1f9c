import { describe, expect, test } from 'vitest';
import { ctFile } from './make-ct.ts';
import { makeFile } from './make-dicom.ts';
import { ctDataSet } from './make-ct.ts';
import { readImage } from './read-image.ts';

/** HU of the first pixels of a file with these changes. */
async function firstValues(changes: Parameters<typeof ctFile>[1], count = 3): Promise<number[]> {
  const { values } = await readImage(ctFile(0, changes));
  return [...values.slice(0, count)];
}

const pixels = (first: readonly number[]) =>
  ['OW', [...first, ...new Array<number>(30 - first.length).fill(0)]] as const;

describe('stored values', () => {
  test('bits above the high bit are ignored', async () => {
    const changes = {
      '0028,0101': ['US', [12]],
      '0028,0102': ['US', [11]],
      '0028,0103': ['US', [0]],
    } as const;
    expect(await firstValues({ ...changes, '7fe0,0010': pixels([0xf001, 0x7fff, 0x0800]) })).toEqual([
      1 - 1024,
      4095 - 1024,
      2048 - 1024,
    ]);
  });

  test('the sign is the highest stored bit', async () => {
    const changes = { '0028,0101': ['US', [12]], '0028,0102': ['US', [11]] } as const;
    expect(await firstValues({ ...changes, '7fe0,0010': pixels([0x0fff, 0x0800, 0x07ff]) })).toEqual([
      -1 - 1024,
      -2048 - 1024,
      2047 - 1024,
    ]);
  });

  test('pixels may sit high in their word', async () => {
    const changes = {
      '0028,0101': ['US', [12]],
      '0028,0102': ['US', [15]],
      '0028,0103': ['US', [0]],
    } as const;
    expect(await firstValues({ ...changes, '7fe0,0010': pixels([0x001f, 0xffff]) }, 2)).toEqual([
      1 - 1024,
      4095 - 1024,
    ]);
  });

  test('big-endian words are turned round', async () => {
    const file = makeFile(ctDataSet(0, { '7fe0,0010': pixels([0x0102, 0xff00]) }), 'explicit-be');
    expect([...(await readImage(file)).values.slice(0, 2)]).toEqual([0x0102 - 1024, -256 - 1024]);
  });
});

describe('modality map', () => {
  test('slope and intercept; whole results stay 16-bit integers', async () => {
    const { values, unit } = await readImage(
      ctFile(0, { '0028,1053': ['DS', '0.5'], '0028,1052': ['DS', '-1000'], '7fe0,0010': pixels([2, 4]) }),
    );
    expect([...values.slice(0, 2)]).toEqual([-999, -998]);
    expect(values).toBeInstanceOf(Int16Array);
    expect(unit).toBe('HU');
  });

  test('fractions are kept', async () => {
    const { values } = await readImage(ctFile(0, { '0028,1053': ['DS', '0.5'], '7fe0,0010': pixels([3]) }));
    expect(values[0]).toBe(-1022.5);
    expect(values).toBeInstanceOf(Float32Array);
  });

  test.each([
    ['no slope', { '0028,1053': ['DS', ''] }],
    ['a slope that is no number', { '0028,1053': ['DS', 'abc'] }],
    ['slope 0', { '0028,1053': ['DS', '0'] }],
    ['an endless intercept', { '0028,1052': ['DS', '1e400'] }],
    ['a rescale type without meaning', { '0028,1054': ['LO', 'US'] }],
  ] as const)('%s: values as stored, not called HU', async (_, changes) => {
    const { values, unit } = await readImage(ctFile(0, { ...changes, '7fe0,0010': pixels([7]) }));
    expect([values[0], unit]).toEqual([7, 'uncalibrated']);
  });

  test.each([
    ['values that cannot express air', { '0028,0103': ['US', [0]], '0028,1052': ['DS', '0'] }],
    ['a map of iodine', { '0028,1054': ['LO', 'MGML'] }],
    ['a secondary capture', { '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.7'] }],
  ] as const)('%s: not called HU', async (_, changes) => {
    expect((await readImage(ctFile(0, changes))).unit).toBe('uncalibrated');
  });

  test('a modality table is applied, ends held', async () => {
    const table = {
      '0028,3002': ['US', [3, 1, 16]],
      '0028,3004': ['LO', 'US'],
      '0028,3006': ['US', [10, 20, 30]],
    } as const;
    const changes = { '0028,3000': ['SQ', [table]], '7fe0,0010': pixels([0, 1, 2, 3, 9]) } as const;
    expect(await firstValues(changes, 5)).toEqual([10, 10, 20, 30, 30]);
  });

  test('statistics with and without padding', async () => {
    const { statistics, withoutPadding } = await readImage(
      ctFile(0, { '0028,0120': ['US', [63_536]], '7fe0,0010': pixels([-2000, 24]) }),
    );
    expect(statistics).toMatchObject({ count: 30, min: -3024, max: -1000 });
    expect(withoutPadding).toMatchObject({ count: 29, min: -1024, max: -1000, sum: 28 * -1024 - 1000 });
  });
});
