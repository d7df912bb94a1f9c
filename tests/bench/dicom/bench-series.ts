import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../../src/base/random.ts';
import { readRecipe } from '../../../src/phantom/recipe.ts';
import { createCasePool } from '../../../src/server/cli/case-pool.ts';
import type { CaseResult } from '../../../src/server/cli/case-worker.ts';
import { slabsOf } from '../../../src/server/cli/slabs-of.ts';
import { ctDataSet } from '../../dicom/make-ct.ts';
import { concat, type DataSet, encapsulate, makeFile } from '../../dicom/make-dicom.ts';

const recipePath = fileURLToPath(new URL('../../../datasets/cases/chest-001/recipe.json', import.meta.url));
/** Change it when the files are made in another way. */
const version = '2';
const side = 512;
const slices = 300;
/** The phantom is scanned in fewer slices, each used in this many places with noise of its own. */
const repeats = 5;
/** Stored value of 0 HU. */
const intercept = -1024;

/** One series on disk: a file for each slice, in slice order. */
export interface BenchSeries {
  readonly paths: readonly string[];
  /** Bytes of all files. */
  readonly bytes: number;
}

/** The same 300 × 512² chest CT, uncompressed and as JPEG-LS lossless; made once and kept in the temp folder. */
export async function benchSeries(): Promise<{ native: BenchSeries; jpegLs: BenchSeries }> {
  const source = await readFile(recipePath);
  const key = createHash('sha256').update(version).update(source).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `oblique-bench-dicom-${key}`);
  if (!existsSync(folder)) await makeInto(folder, JSON.parse(source.toString()));
  return { native: await listed(join(folder, 'native')), jpegLs: await listed(join(folder, 'jpeg-ls')) };
}

async function listed(folder: string): Promise<BenchSeries> {
  const names = (await readdir(folder)).sort();
  const paths = names.map((name) => join(folder, name));
  const sizes = await Promise.all(paths.map(async (path) => (await readFile(path)).length));
  return { paths, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function makeInto(folder: string, recipeJson: unknown): Promise<void> {
  const part = `${folder}.${process.pid}.part`;
  for (const kind of ['native', 'jpeg-ls']) await mkdir(join(part, kind), { recursive: true });
  const encode = await jpegLsEncoder();
  const scan = await scannedSlices(recipeJson);
  const random = createRandom('dicom bench');
  for (let k = 0; k < slices; k++) {
    const stored = withGrain(scan[Math.floor(k / repeats)]!, random.fork(`slice ${k}`).uniform);
    const pixels = new Uint8Array(stored.buffer);
    const name = `IM${String(k).padStart(4, '0')}.dcm`;
    const native = withGroupLength(makeFile(sliceDataSet(k, ['OW', pixels]), 'explicit-le'));
    await writeFile(join(part, 'native', name), native);
    const packed = sliceDataSet(k, ['OB', encapsulate([encode(pixels)], [0])]);
    const jpegLs = withGroupLength(makeFile(packed, 'explicit-le', '1.2.840.10008.1.2.4.80'));
    await writeFile(join(part, 'jpeg-ls', name), jpegLs);
  }
  await rename(part, folder);
}

/** Noisy slices of the bundled case's phantom, at full resolution, in HU. */
async function scannedSlices(recipeJson: unknown): Promise<Int16Array[]> {
  const recipe = readRecipe(recipeJson, recipePath);
  const count = slices / repeats;
  const scan = { ...recipe.scan, columns: side, rows: side, pixelMm: 0.72, slices: count, sliceMm: 5 };
  const found: Int16Array[] = new Array(count);
  const onResult = ({ task, hu }: CaseResult) => {
    if (task.do !== 'hu' || !hu) return;
    for (let k = task.from; k < task.to; k++)
      found[k] = hu.slice((k - task.from) * side * side, (k + 1 - task.from) * side * side);
  };
  const pool = createCasePool(availableParallelism());
  await pool.run({ recipe: { ...recipe, scan }, hash: 'bench', tasks: slabsOf(count, 'hu'), onResult }).done;
  return found;
}

/** Stored 12-bit values with up to 3 HU more or less, so that no two slices are the same. */
function withGrain(hu: Int16Array, uniform: () => number): Uint16Array<ArrayBuffer> {
  return Uint16Array.from(hu, (value) =>
    Math.min(4095, Math.max(0, value - intercept + Math.floor(uniform() * 7) - 3)),
  );
}

/** The meta information's length in front of it, which the standard asks for and other readers insist on. */
function withGroupLength(file: Uint8Array): Uint8Array {
  const preamble = 132;
  const uidLength = file[preamble + 6]!;
  const element = Uint8Array.of(2, 0, 0, 0, 0x55, 0x4c, 4, 0, 8 + uidLength, 0, 0, 0);
  return concat([file.subarray(0, preamble), element, file.subarray(preamble)]);
}

/** As many elements as scanners write, most of which nobody reads. */
function sliceDataSet(k: number, pixels: DataSet[string]): DataSet {
  const privateTexts = Array.from({ length: 80 }, (_, i): [string, DataSet[string]] => [
    `0019,10${(i + 16).toString(16)}`,
    ['LO', `scanner setting ${i}`],
  ]);
  return ctDataSet(k, {
    ...Object.fromEntries(privateTexts),
    '0020,0013': ['IS', String(k + 1)],
    '0028,0010': ['US', [side]],
    '0028,0011': ['US', [side]],
    '0028,0030': ['DS', '0.72\\0.72'],
    '0028,0101': ['US', [12]],
    '0028,0102': ['US', [11]],
    '0028,0103': ['US', [0]],
    '0028,1052': ['DS', String(intercept)],
    '7fe0,0010': pixels,
  });
}

interface JpegLsEncoder {
  getDecodedBuffer(frame: object): Uint8Array;
  encode(): void;
  getEncodedBuffer(): Uint8Array;
}

/** Encodes one slice without loss, by the package that both readers decode with. */
async function jpegLsEncoder(): Promise<(pixels: Uint8Array) => Uint8Array> {
  const create = createRequire(import.meta.url)('@cornerstonejs/codec-charls/wasmjs');
  const { JpegLSEncoder } = (await create()) as { JpegLSEncoder: new () => JpegLsEncoder };
  const encoder = new JpegLSEncoder();
  const frame = { width: side, height: side, bitsPerSample: 12, componentCount: 1 };
  return (pixels) => {
    encoder.getDecodedBuffer(frame).set(pixels);
    encoder.encode();
    return encoder.getEncodedBuffer().slice();
  };
}
