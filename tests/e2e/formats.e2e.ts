import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { affine, applyToPoint } from '../../src/imaging/affine.ts';
import { index } from '../../src/imaging/spaces.ts';
import { makeNifti } from '../formats/make-nifti.ts';
import { makeNrrd, rawNumbers } from '../formats/make-nrrd.ts';
import { showAxialAlone } from '../support/journeys/axial-alone.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { pick, scanFacts } from '../support/journeys/own-ct.ts';
import { stationDriver } from '../support/journeys/station-driver.ts';

const browser = productBrowser();
let product: ProductPage;
beforeAll(async () => {
  product = await browser.newPage();
});
afterAll(() => product.expectNoProblems());

/** A body of soft tissue in air, whose value tells the voxel. */
const dims = [48, 40, 30] as const;
const spacing = [1.5, 1.25, 3] as const;
const first = [-35, -20, 100] as const;
const lpsFromIndex = affine<'lps', 'index'>(
  [spacing[0], 0, 0],
  [0, spacing[1], 0],
  [0, 0, spacing[2]],
  first,
);
const huAt = (i: number, j: number, k: number) =>
  ((i - 24) / 20) ** 2 + ((j - 20) / 16) ** 2 + ((k - 15) / 20) ** 2 < 1 ? 2 * i + j + 3 * k - 60 : -1000;

/** Values in the order of storage; `flipped` with the rows from the back to the front, as converters write them. */
function stored(flipped: boolean): number[] {
  const values: number[] = [];
  for (let k = 0; k < dims[2]; k++)
    for (let j = 0; j < dims[1]; j++)
      for (let i = 0; i < dims[0]; i++) values.push(huAt(i, flipped ? dims[1] - 1 - j : j, k));
  return values;
}

// NIfTI counts towards right and front: x and y change their sign, and this one is mirrored in storage.
const lastRow = first[1] + (dims[1] - 1) * spacing[1];
const nii = makeNifti({
  dims,
  values: stored(true),
  sform: {
    code: 1,
    rows: [
      [-spacing[0], 0, 0, -first[0]],
      [0, spacing[1], 0, -lastRow],
      [0, 0, spacing[2], first[2]],
    ],
  },
});
const nrrd = makeNrrd(
  {
    sizes: dims.join(' '),
    space: 'right-anterior-superior',
    'space directions': `(${-spacing[0]},0,0) (0,${-spacing[1]},0) (0,0,${spacing[2]})`,
    'space origin': `(${-first[0]},${-first[1]},${first[2]})`,
    encoding: 'gzip',
  },
  gzipSync(rawNumbers(stored(false))),
);

test.each([
  ['body.nii.gz', gzipSync(nii)],
  ['body.nrrd', nrrd],
])('%s opens with its size, its values in HU and each at its place', async (name, bytes) => {
  const { page } = product;
  await page.goto(browser.url);
  await pick(page, [{ name, mimeType: '', buffer: Buffer.from(bytes) }]);
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 60_000 });
  const facts = await scanFacts(page);
  expect(facts.Series).toBe('body');
  expect(facts.Matrix).toBe(dims.join(' × '));
  expect(facts.Values).toMatch(/^−1000 to \d+ HU$/);
  expect(await page.locator('.scan-facts').innerText()).toContain('values/assumed-hu');

  await showAxialAlone(page);
  const station = stationDriver(page, { dims, lpsFromIndex });
  for (const [i, j, k] of [
    [24, 20, 15],
    [31, 12, 9],
    [15, 27, 22],
    [2, 2, 15],
  ] as const) {
    const at = applyToPoint(lpsFromIndex, index(i, j, k));
    await station.scrollTo('axial', at);
    const { x, y } = await station.place('axial', at);
    await page.mouse.move(x, y);
    await expect
      .poll(() => station.valueUnderPointer('axial'), { message: `voxel ${i}, ${j}, ${k}` })
      .toBe(huAt(i, j, k));
  }
});
