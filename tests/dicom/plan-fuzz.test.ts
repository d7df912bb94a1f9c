import { expect, test } from 'vitest';
import { createRandom, type Random } from '../../src/base/random.ts';
import { type FileHeader, readFileHeader } from '../../src/dicom/file-header.ts';
import { planSeries, type SeriesPlan } from '../../src/dicom/series/plan-series.ts';
import { axisOf } from '../../src/imaging/affine.ts';
import { cross, dot } from '../../src/imaging/vector.ts';
import { ctFile } from './make-ct.ts';
import type { DataSet } from './make-dicom.ts';

/** Studies; `FUZZ_RUNS=20000 FUZZ_SEED=7` for a long run with others. */
const runs = Number(process.env.FUZZ_RUNS ?? 60);
const seed = process.env.FUZZ_SEED ?? '1';

// biome-ignore format: values that break geometry, as a header may state them
const odd: Readonly<Record<string, readonly string[]>> = {
  '0020,0032': ['', '0\\0', '0\\0\\NaN', '1e30\\0\\0', '0\\0\\1e308', '-19999\\19999\\19999', '0\\0\\0', '0\\0\\0.005', '0\\0\\0.011', '1e-300\\0\\7.25'],
  '0020,0037': ['', '0\\0\\0\\0\\0\\0', '1\\0\\0\\1\\0\\0', '1\\0\\0\\0\\1\\1e-3', '1\\0\\0\\0\\-1\\0', '0.99999\\0.004\\0\\-0.004\\0.99999\\0', '0\\1\\0\\0\\0\\-1', '1e30\\0\\0\\0\\1\\0', '-1\\0\\0\\0\\1\\0'],
  '0028,0030': ['', '0\\0', '1e-30\\1e-30', '1e30\\1e30', '-1\\1', '0.001\\100', '2.5\\0.7500001', '2.5'],
  '0018,0050': ['', '0', '-3', '1e30', 'NaN'],
  '0020,0012': ['', '1', '2', '99999999999'],
  '0020,0013': ['', '1', '-1', '7', 'x'],
  '0008,0032': ['', '101010', '101011.5', '999999', 'x'],
  '0018,1210': ['B30f', 'B60f', '\u0001<b>'],
  '0018,1060': ['0', '350.5'],
  '0020,000e': ['2.25.12', '', '2.25.99'],
  '0008,0008': ['ORIGINAL\\PRIMARY\\AXIAL', 'ORIGINAL\\PRIMARY\\LOCALIZER', ''],
};

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random.uniform() * items.length)]!;
}

/** A study in which a few attributes of many images are odd; `dullness` keeps most as they should be. */
function oddStudy(random: Random): FileHeader[] {
  const count = 1 + Math.floor(random.uniform() ** 3 * 40);
  const dullness = random.uniform();
  const used = Object.keys(odd).filter(() => random.uniform() < 0.3);
  return Array.from({ length: count }, (_, k) => {
    const changes: DataSet = Object.fromEntries(
      used
        .filter(() => random.uniform() > dullness)
        .map((tag) => [tag, [/^(0008,0008)$/.test(tag) ? 'CS' : 'DS', oneOf(random, odd[tag]!)]]),
    );
    const z = random.uniform() < 0.1 ? random.uniform() * 50 : (k % 20) * 7.25;
    const header = readFileHeader(ctFile(z, changes));
    return random.uniform() < 0.8 ? { ...header, pixelHash: `${k}` } : header;
  });
}

function checkPlan({ stack, series, images }: SeriesPlan): void {
  expect(images.length).toBe(series.slices);
  for (const { message } of series.diagnostics)
    expect(message).toMatch(/^[A-Z0-9].{10,300}\.( \(\d+ of \d+ files\))?$/);
  expect(series.phase).toMatch(/^[\w +\-.,%/^]*$/);
  for (const { lpsFromIndex } of images) expect(lpsFromIndex.every(Number.isFinite)).toBe(true);
  if (!stack.grid) return;
  const { lpsFromIndex, mixes, heightsMm } = stack.grid;
  const [x, y, z] = ([0, 1, 2] as const).map((axis) => axisOf(lpsFromIndex, axis));
  expect(dot(cross(x!, y!), z!), 'right-handed, and not flat').toBeGreaterThan(1e-12);
  expect(mixes.length).toBeGreaterThanOrEqual(2);
  expect(mixes.length, 'room for what is missing, no more').toBeLessThan(100 * heightsMm.length);
  for (const { lower, upper, t } of mixes) {
    expect(lower >= 0 && upper < heightsMm.length && (upper === lower || upper === lower + 1)).toBe(true);
    expect(t >= 0 && t < 1).toBe(true);
  }
}

test(`seed ${seed}: ${runs} odd studies are planned, soon, and every image is in one place`, {
  timeout: 3_600_000,
}, () => {
  const random = createRandom(`plans ${seed}`);
  for (let run = 0; run < runs; run++) {
    const headers = oddStudy(random);
    const startMs = performance.now();
    const plans = planSeries(headers);
    expect(performance.now() - startMs, `study ${run}`).toBeLessThan(2000);
    const files = plans.flatMap(({ stack }) => stack.images.map(({ file }) => file));
    expect(new Set(files).size, `study ${run}: nothing twice`).toBe(files.length);
    const copies = plans
      .flatMap(({ series }) => series.diagnostics)
      .some(({ code }) => code === 'series/copies');
    if (!copies) expect(files.length, `study ${run}: nothing lost`).toBe(headers.length);
    for (const plan of plans) checkPlan(plan);
  }
});
