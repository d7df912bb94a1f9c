import { describe, expect, test } from 'vitest';
import { readFileHeader } from '../../../src/dicom/file-header.ts';
import type { SliceGrid } from '../../../src/dicom/series/slice-grid.ts';
import { stackSlices } from '../../../src/dicom/series/stack-slices.ts';
import { applyToPoint } from '../../../src/imaging/affine.ts';
import { index } from '../../../src/imaging/spaces.ts';
import { ctFile } from '../make-ct.ts';
import type { DataSet } from '../make-dicom.ts';

const seven = [0, 7.25, 14.5, 21.75, 29, 36.25, 43.5];
const slice = (z: number, changes: DataSet = {}) => readFileHeader(ctFile(z, changes));
const codes = (stack: { diagnostics: readonly { code: string }[] }) =>
  stack.diagnostics.map(({ code }) => code);

/** The only stack, which must be a volume. */
function volumeOf(headers: ReturnType<typeof slice>[]): {
  grid: SliceGrid;
  order: number[];
  codes: string[];
} {
  const [stack, ...others] = stackSlices(headers);
  expect(others).toEqual([]);
  return { grid: stack!.grid!, order: stack!.images.map(({ file }) => file), codes: codes(stack!) };
}

describe('regular volumes', () => {
  test('slices go by position, whatever their order and InstanceNumber', () => {
    const shuffled = [21.75, 0, 43.5, 7.25, 36.25, 14.5, 29];
    const {
      grid,
      order,
      codes: found,
    } = volumeOf(shuffled.map((z, i) => slice(z, { '0020,0013': ['IS', `${90 - i}`] })));
    expect(order).toEqual([1, 3, 5, 0, 6, 4, 2]);
    expect(grid.asStored).toBe(true);
    expect(applyToPoint(grid.lpsFromIndex, index(0, 0, 0))).toEqual([-10.5, 20.25, 0]);
    expect(applyToPoint(grid.lpsFromIndex, index(4, 5, 6))).toEqual([-10.5 + 3, 20.25 + 12.5, 43.5]);
    expect(found).toEqual([]);
  });

  test('empty UIDs do not make many slices one', () => {
    const empty = { '0008,0018': ['UI', ''], '0020,000d': ['UI', ''], '0020,000e': ['UI', ''] } as const;
    expect(volumeOf(seven.map((z) => slice(z, empty))).order.length).toBe(7);
  });

  test('a sagittal series ascends along row × column, here towards the right', () => {
    const headers = [3, 10.25, 17.5].map((x) =>
      slice(x, { '0020,0037': ['DS', '0\\1\\0\\0\\0\\-1'], '0020,0032': ['DS', `${x}\\-50\\80`] }),
    );
    const { grid, order } = volumeOf(headers);
    expect(order).toEqual([2, 1, 0]);
    expect(applyToPoint(grid.lpsFromIndex, index(2, 1, 1))).toEqual([10.25, -50 + 1.5, 80 - 2.5]);
  });

  test('a tilted gantry becomes shear', () => {
    const tilt = { '0020,0037': ['DS', '1\\0\\0\\0\\0.8\\-0.6'] } as const;
    const { grid } = volumeOf([0, 7.25, 14.5].map((z) => slice(z, tilt)));
    expect(grid.shearDegrees).toBeCloseTo(36.87, 2);
    expect(grid.gapsMm[0]).toBeCloseTo(5.8, 9);
    const position = applyToPoint(grid.lpsFromIndex, index(0, 2, 2));
    expect(position.map((mm) => Number(mm.toFixed(9)))).toEqual([-10.5, 20.25 + 5 * 0.8, 14.5 - 5 * 0.6]);
  });

  test('rounded positions are even', () => {
    expect(volumeOf([0, 7.2, 14.5, 21.8, 29].map((z) => slice(z))).grid.asStored).toBe(true);
  });
});

describe('gaps', () => {
  test('missing slices are named by place, and the grid keeps their room', () => {
    const { grid } = volumeOf([0, 7.25, 14.5, 36.25, 43.5].map((z) => slice(z)));
    expect(grid.mixes.length).toBe(7);
    expect(grid.diagnostics.map(({ message }) => message)).toEqual([
      '2 slices missing between 14.5 and 36.3 mm. The gap is filled by interpolation.',
    ]);
    expect(grid.mixes[2]).toEqual({ lower: 2, upper: 2, t: 0 });
    expect(grid.mixes[3]).toMatchObject({ lower: 2, upper: 3, t: expect.closeTo(1 / 3, 9) });
    expect(applyToPoint(grid.lpsFromIndex, index(0, 0, 6))[2]).toBeCloseTo(43.5, 9);
  });

  test('uneven slices are resampled at the commonest small step; ends stay', () => {
    const { grid, codes: found } = volumeOf([0, 4, 8, 12, 19, 26, 33, 34.1].map((z) => slice(z)));
    expect(found).toEqual(['geometry/uneven-spacing']);
    expect(grid.asStored).toBe(false);
    expect(applyToPoint(grid.lpsFromIndex, index(0, 0, grid.mixes.length - 1))[2]).toBeCloseTo(34.1, 9);
  });

  test('many gaps are summed up', () => {
    const kept = Array.from({ length: 40 }, (_, k) => k).filter((k) => ![3, 9, 10, 17, 24, 31].includes(k));
    const { grid } = volumeOf(kept.map((k) => slice(k * 7.25)));
    expect(grid.diagnostics.map(({ message }) => message)).toEqual([
      '6 slices missing in 5 places between 14.5 and 232.0 mm. The gaps are filled by interpolation.',
    ]);
  });

  test('places are named in patient coordinates, also where slices count against them', () => {
    const upsideDown = { '0020,0037': ['DS', '-1\\0\\0\\0\\1\\0'] } as const;
    const { grid } = volumeOf([0, 7.25, 14.5, 29, 36.25, 43.5].map((z) => slice(z, upsideDown)));
    expect(grid.diagnostics.map(({ message }) => message)).toEqual([
      '1 slice missing between 14.5 and 29.0 mm. The gap is filled by interpolation.',
    ]);
  });

  test('a few slices taken twice, nearly in the same place, do not set the step', () => {
    const twice = [7.25, 14.5, 21.75].map((z) => z + 0.05);
    const { grid, codes: found } = volumeOf([...seven, ...twice].map((z) => slice(z)));
    expect([grid.mixes.length, found]).toEqual([7, ['geometry/uneven-spacing']]);
  });

  test('blocks far apart are two volumes', () => {
    const stacks = stackSlices([0, 7.25, 14.5, 300, 307.25].map((z) => slice(z)));
    expect(stacks.map(({ grid }) => grid?.mixes.length)).toEqual([3, 2]);
  });
});

describe('what does not belong together', () => {
  const volumeAndRest = (odd: ReturnType<typeof slice>) => {
    const stacks = stackSlices([...[0, 7.25, 21.75, 29].map((z) => slice(z)), odd]);
    return stacks.map((stack) => [stack.grid ? 'volume' : 'images', stack.images.length, codes(stack)]);
  };
  const setAside = [
    ['volume', 4, ['geometry/missing-slices', 'series/set-aside']],
    ['images', 1, []],
  ];
  test.each([
    ['another spacing', { '0028,0030': ['DS', '2\\2'] }],
    ['another orientation', { '0020,0037': ['DS', '1\\0\\0\\0\\0\\-1'] }],
    ['no position', { '0020,0032': ['DS', ''] }],
    ['another patient', { '0010,0020': ['LO', 'other'] }],
    ['another frame of reference', { '0020,0052': ['UI', '2.25.99'] }],
  ] as const)('%s is set aside, with a warning', (_, changes) => {
    expect(volumeAndRest(slice(14.5, changes))).toEqual(setAside);
  });

  test('a localizer is kept apart without one', () => {
    const localizer = slice(14.5, { '0008,0008': ['CS', 'ORIGINAL\\PRIMARY\\LOCALIZER'] });
    expect(volumeAndRest(localizer)).toEqual([
      ['volume', 4, ['geometry/missing-slices']],
      ['images', 1, []],
    ]);
  });

  test('copies are dropped and counted', () => {
    const { order, codes: found } = volumeOf([...seven, ...seven].map((z) => slice(z)));
    expect([order.length, found]).toEqual([7, ['series/copies']]);
  });

  test('different images at one position that nothing explains are never mixed', () => {
    const other = seven.map((z) => slice(z, { '7fe0,0010': ['OW', new Array<number>(30).fill(5)] }));
    const [stack, ...rest] = stackSlices([...seven.map((z) => slice(z)), ...other]);
    expect([stack!.grid, stack!.images.length, codes(stack!), rest]).toEqual([
      undefined,
      14,
      ['series/same-positions'],
      [],
    ]);
  });

  test('one slice is an image', () => {
    expect(stackSlices([slice(0)])[0]!.grid).toBeUndefined();
  });
});
