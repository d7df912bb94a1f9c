import { expect, test } from 'vitest';
import { maskRuns, maskSchema } from '../../src/teaching/case-mask.ts';
import { factsOfTruth } from '../../src/teaching/case-truth.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { distance } from '../../src/imaging/vector.ts';
import { exampleTruth } from '../support/example-truth.ts';

const [nodule] = exampleTruth.findings;
const { outline } = nodule!;
const ellipsoid = { shape: 'ellipsoid', ...outline, meanHu: 38 } as const;

test('an ellipsoid has the diameters and the volume that the generator gives it', () => {
  const facts = factsOfTruth({ ...ellipsoid, semiAxes: outline.semiAxes as never });
  expect(facts.longAxisMm).toBeCloseTo(nodule!.longAxisMm, 6);
  expect(facts.shortAxisMm).toBeCloseTo(nodule!.shortAxisMm, 6);
  expect(facts.volumeMm3).toBeCloseTo(nodule!.volumeMm3, 0);
  const [from, to] = facts.longAxis;
  const [a, b] = nodule!.longAxis;
  expect(Math.min(distance(from, a!) + distance(to, b!), distance(from, b!) + distance(to, a!))).toBeLessThan(
    1e-6,
  );
});

/** The same ellipsoid painted in a grid with three different sides, of which the slices are axial. */
function painted() {
  const dims = [33, 40, 24] as const;
  const [dx, dy, dz] = [0.5, 0.375, 0.625];
  const origin = [-70, 7, 135] as const;
  const [a, b, c] = outline.semiAxes;
  const unit = (axis: readonly number[], offset: readonly number[]) =>
    axis.reduce((sum, v, i) => sum + v * offset[i]!, 0) / axis.reduce((sum, v) => sum + v * v, 0);
  const inside = (voxel: number) => {
    const [i, j, k] = [
      voxel % dims[0],
      Math.floor(voxel / dims[0]) % dims[1],
      Math.floor(voxel / dims[0] / dims[1]),
    ];
    const offset = [origin[0] + i * dx, origin[1] + j * dy, origin[2] + k * dz].map(
      (x, n) => x - outline.centre[n]!,
    );
    return Math.hypot(unit(a!, offset), unit(b!, offset), unit(c!, offset)) < 1;
  };
  const lpsFromIndex = [dx, 0, 0, 0, 0, dy, 0, 0, 0, 0, dz, 0, ...origin, 1];
  return {
    dims: [...dims] as [number, number, number],
    lpsFromIndex,
    runs: maskRuns(dims[0] * dims[1] * dims[2], inside),
  };
}

test('a painted mask has the facts of what was painted, to the size of its voxels', () => {
  const mask = maskSchema.parse(painted());
  const facts = factsOfTruth({ shape: 'mask', mask, meanHu: 38 });
  expect(facts.meanHu).toBe(38);
  expect(distance(facts.outline.centre, outline.centre)).toBeLessThan(0.05);
  expect(Math.abs(facts.volumeMm3 / nodule!.volumeMm3 - 1)).toBeLessThan(0.02);
  expect(Math.abs(facts.longAxisMm - nodule!.longAxisMm)).toBeLessThan(0.5);
  expect(Math.abs(facts.shortAxisMm - nodule!.shortAxisMm)).toBeLessThan(0.5);
  const radii = facts.outline.semiAxes.map((axis) => Math.hypot(...axis));
  for (const [i, radius] of [6.25, 5.25, 4.5].entries())
    expect(Math.abs(radii[i]! - radius)).toBeLessThan(0.1);
});

test('a tube has the volume of its body', () => {
  const tube = { shape: 'tube', points: [lps(0, 0, 0), lps(0, 0, 40)], radiusMm: 4 } as const;
  const facts = factsOfTruth({ ...tube, points: [...tube.points] });
  expect(Math.abs(facts.volumeMm3 / (Math.PI * 16 * 40 + (4 / 3) * Math.PI * 64) - 1)).toBeLessThan(0.02);
  expect(Math.abs(facts.longAxisMm - 8)).toBeLessThan(0.5);
  expect('meanHu' in facts).toBe(false);
});

test('every third voxel of a whole slice is measured at once: a hull has few corners', () => {
  const [columns, rows] = [512, 480];
  const mask = maskSchema.parse({
    dims: [columns, rows, 1],
    lpsFromIndex: [0.75, 0, 0, 0, 0, 2.5, 0, 0, 0, 0, 7.25, 0, -11, -23, 37, 1],
    runs: maskRuns(columns * rows, (voxel) => voxel % 3 === 0),
  });
  // Each end compared with each other one would take minutes.
  const facts = factsOfTruth({ shape: 'mask', mask });
  expect(facts.longAxisMm).toBeCloseTo(Math.hypot(509 * 0.75, 480 * 2.5), 6);
  expect(facts.volumeMm3).toBeCloseTo(81920 * 0.75 * 2.5 * 7.25, 6);
});

// biome-ignore format: a table
test.each<[string, (mask: ReturnType<typeof painted>) => object, RegExp]>([
  ['runs that do not fill the grid', (mask) => ({ runs: mask.runs.slice(1) }), /do not add up/],
  ['nothing painted', (mask) => ({ runs: [mask.dims[0] * mask.dims[1] * mask.dims[2], 0] }), /nothing painted/],
  ['a grid that is flat', (mask) => ({ lpsFromIndex: mask.lpsFromIndex.map((x, i) => (i < 3 ? 0 : x)) }), /in one plane/],
  ['a map that is not affine', (mask) => ({ lpsFromIndex: mask.lpsFromIndex.map((x, i) => (i === 3 ? 1 : x)) }), /affine/],
  ['a grid as large as memory', () => ({ dims: [4096, 4096, 4096] }), /too large/],
  ['a grid of more rows than any scan has', () => ({ dims: [1, 4096, 4096], runs: [0, 4096 * 4096] }), /too large/],
])('%s is refused', (_, spoil, expected) => {
  const mask = painted();
  const read = maskSchema.safeParse({ ...mask, ...spoil(mask) });
  expect(read.error?.issues.map(({ message }) => message).join()).toMatch(expected);
});
