import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../src/base/random.ts';
import { UserError } from '../../src/base/user-error.ts';
import { nifti } from '../../src/formats/nifti/nifti.ts';
import { nrrd } from '../../src/formats/nrrd/nrrd.ts';
import { ctFile } from '../dicom/make-ct.ts';
import { makeNifti } from '../formats/make-nifti.ts';
import { makeNrrd } from '../formats/make-nrrd.ts';
import { open } from '../formats/open-one.ts';
import { makeTar, paxRecord } from './make-tar.ts';

/** Mutants per kind of file; `FUZZ_RUNS=10000 FUZZ_SEED=7` for a long run with other mutants. */
const runs = Number(process.env.FUZZ_RUNS ?? 150);
const seed = process.env.FUZZ_SEED ?? '1';
const slowestMs = 2000;
const mostBytes = 2 ** 30;

const values = Array.from({ length: 5 * 6 * 7 * 2 }, (_, i) => i - 1024);
const nifti2 = makeNifti({ version: 2, dims: [5, 6, 7, 2], type: 'float64', littleEndian: false, values });
const text = makeNrrd({ encoding: 'ascii', 'line skip': '1' }, Buffer.from(`a line\n${values.join(' ')}`));
const packedNrrd = makeNrrd({ encoding: 'gzip' }, gzipSync(new Uint8Array(420)));
const slice = ctFile(7.25);
const tar = makeTar([
  { name: 'x', type: 'x', bytes: paxRecord('path', 'a/long/name') },
  { name: 'IM1', bytes: slice },
  { name: 'two.nii', bytes: nifti.example.bytes },
]);

/** What is mutated, and how it is packed afterwards: a damaged gzip stream hardly ever gets past its checksum. */
const kinds: Readonly<Record<string, readonly [Uint8Array, (bytes: Uint8Array) => Uint8Array]>> = {
  'NIfTI-1': [nifti.example.bytes, (bytes) => bytes],
  'NIfTI-2': [nifti2, (bytes) => bytes],
  'NIfTI-1 in gzip': [nifti.example.bytes, (bytes) => gzipSync(bytes, { level: 1 })],
  NRRD: [nrrd.example.bytes, (bytes) => bytes],
  'NRRD as text': [text, (bytes) => bytes],
  'packed NRRD': [packedNrrd, (bytes) => bytes],
  'NRRD in gzip': [nrrd.example.bytes, (bytes) => gzipSync(bytes, { level: 1 })],
  gzip: [gzipSync(nifti.example.bytes), (bytes) => bytes],
  TAR: [tar, (bytes) => bytes],
  'TAR in gzip': [tar, (bytes) => gzipSync(bytes, { level: 1 })],
  ZIP: [zipSync({ 'a/IM1': slice, 'two.nii': nifti.example.bytes }), (bytes) => bytes],
};

// biome-ignore format: what headers hold, and what breaks readers
const words = ['0', '-1', '1', '7', 'NaN', '1e308', '-1e-308', '99999999999', '65536', '2147483648', '4294967296', 'none', '(', ')', '(0,0,0)', 'gzip', 'text', 'raw', 'big', 'float', 'double', 'uchar', 'vector', 'list', 'time', '\n', '\n\n', ':', ':=', '"m"', 'LIST', '%03d', 'data file: x', 'byte skip: -1', 'line skip: 3', 'dimension: 4'];
// biome-ignore format: 16, 32 and 64 bits at their edges, both byte orders
const numbers = [[0, 0], [255, 255], [0, 128], [128, 0], [255, 127], [127, 255], [0, 0, 0, 0], [255, 255, 255, 255], [0, 0, 128, 127], [0, 0, 192, 127], [0, 0, 128, 63], [255, 255, 255, 127], [0, 0, 0, 128], [0, 0, 0, 0, 0, 0, 240, 127], [255, 255, 255, 255, 255, 255, 255, 127]];

function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random.uniform() * limit);
  // Headers are where structure is: half of all changes fall on the first bytes, a quarter on the last.
  const place = (of: Uint8Array) => {
    const where = random.uniform();
    if (where < 0.5) return below(Math.min(of.length, 600));
    return where < 0.75 ? Math.max(0, of.length - 1 - below(120)) : below(of.length);
  };
  let mutant = Buffer.from(bytes);
  for (let i = 0; i <= below(4) && mutant.length > 0; i++) {
    const at = place(mutant);
    const to = place(mutant);
    const kind = below(7);
    if (kind === 0) mutant[at] = below(256);
    else if (kind === 1) mutant[at] = mutant[at]! ^ (1 << below(8));
    else if (kind === 2) Buffer.from(numbers[below(numbers.length)]!).copy(mutant, at);
    else if (kind === 3) mutant = Buffer.concat([mutant.subarray(0, at), mutant.subarray(Math.max(at, to))]);
    else if (kind === 4)
      mutant = Buffer.concat([
        mutant.subarray(0, at),
        mutant.subarray(Math.min(at, to), at),
        mutant.subarray(at),
      ]);
    else if (kind === 5) mutant = mutant.subarray(0, at);
    else
      mutant = Buffer.concat([
        mutant.subarray(0, at),
        Buffer.from(words[below(words.length)]!),
        mutant.subarray(at + below(6)),
      ]);
  }
  return mutant;
}

/** Opens and loads everything that is found; only refusals may come of it. */
async function use(file: Uint8Array): Promise<void> {
  const { series, refused } = await open({ file });
  if (series.length === 0) expect(refused.length).toBeGreaterThan(0);
  for (const { message } of refused) expect(message).toMatch(/\.$/);
  for (const found of series) {
    const { rows, columns, slices, form } = found.series;
    const loaded = form === 'volume' ? await found.load({}) : await found.loadImage(slices - 1, {});
    expect(loaded.hu.length).toBe(columns * rows * (form === 'volume' ? loaded.dims[2] : 1));
    expect(loaded.hu.every(Number.isFinite)).toBe(true);
  }
}

describe.each(Object.entries(kinds))('%s', (name, [bytes, pack]) => {
  test(`seed “${name} ${seed}”: ${runs} mutants are read or refused, soon`, {
    timeout: 3_600_000,
  }, async () => {
    const random = createRandom(`${name} ${seed}`);
    await use(pack(bytes));
    for (let run = 0; run < runs; run++) {
      const mutant = pack(mutate(bytes, random));
      const startMs = performance.now();
      const thrown = await use(mutant).catch((error: unknown) => error);
      const where = `mutant ${run}: ${Buffer.from(mutant).toString('base64')}`;
      if (thrown && !(thrown instanceof UserError)) throw new Error(where, { cause: thrown });
      expect(performance.now() - startMs, where).toBeLessThan(slowestMs);
    }
    expect(process.memoryUsage().rss).toBeLessThan(mostBytes);
  });
});
