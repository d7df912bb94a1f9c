import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { readFileHeader } from '../../src/dicom/file-header.ts';
import { planSeries } from '../../src/dicom/series/plan-series.ts';
import { readDicomdir } from '../../src/dicom/part10/read-dicomdir.ts';
import { encodedFiles } from './encodings.ts';
import { ctFile } from './make-ct.ts';
import { dicomdirFile } from './make-dicomdir.ts';
import { mutate } from './mutate.ts';
import { readImage } from './read-image.ts';

/** Mutants per encoding; `FUZZ_RUNS=10000 FUZZ_SEED=7` for a long run with other mutants. */
const runs = Number(process.env.FUZZ_RUNS ?? 100);
const seed = process.env.FUZZ_SEED ?? '1';
const slowestMs = 2000;
const mostBytes = 2 ** 30;

/** Everything that happens to an opened file: header, plan beside a sound neighbour, pixels. */
async function open(file: Uint8Array, neighbour: ReturnType<typeof readFileHeader>): Promise<void> {
  if (readDicomdir(file)) return;
  const header = readFileHeader(file);
  const plans = planSeries([neighbour, header]);
  expect(plans.length).toBeGreaterThan(0);
  const { values } = await readImage(file);
  expect(values.length).toBe(header.format.rows * header.format.columns);
  expect(values.every(Number.isFinite)).toBe(true);
}

describe.each(await encodedFiles())('$name', ({ name, bytes }) => {
  const title = `seed “${name} ${seed}”: ${runs} mutants are read or refused, soon`;
  test(title, { timeout: 3_600_000 }, async () => {
    const random = createRandom(`${name} ${seed}`);
    const neighbour = readFileHeader(ctFile(29));
    for (let run = 0; run < runs; run++) {
      const mutant = mutate(bytes, random, name === 'deflated');
      const startMs = performance.now();
      const thrown = await open(mutant, neighbour).then(
        () => undefined,
        (error: unknown) => error,
      );
      const where = `mutant ${run}: ${Buffer.from(mutant).toString('base64')}`;
      expect(performance.now() - startMs, where).toBeLessThan(slowestMs);
      if (thrown)
        expect(thrown, where).toMatchObject({ name: 'UserError', message: expect.stringMatching(/\.$/) });
    }
    expect(process.memoryUsage().rss).toBeLessThan(mostBytes);
  });
});

test(`seed ${seed}: ${runs} mutants of a disc's index`, () => {
  const random = createRandom(`index ${seed}`);
  const index = dicomdirFile(['CT\\IM1', 'CT\\IM2']);
  for (let run = 0; run < runs; run++) {
    const listed = readDicomdir(mutate(index, random)) ?? [];
    expect(listed.every((path) => path.length > 0)).toBe(true);
  }
});
