import { describe, expect, test } from 'vitest';
import { createRandom, type Random } from '../../src/base/random.ts';
import { encodedFiles } from './encodings.ts';
import { readImage } from './read-image.ts';

/** Mutants per encoding; `FUZZ_RUNS=25000` for a long run. */
const runs = Number(process.env.FUZZ_RUNS ?? 150);
const slowestMs = 2000;

/** Overwrites, copies over, or inserts and removes bytes: a few at a time. */
function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const at = (limit: number) => Math.floor(random.uniform() * limit);
  const mutant = bytes.slice();
  const kind = random.uniform();
  for (let i = 0; i < 1 + at(6); i++) mutant[132 + at(bytes.length - 132)] = kind < 0.2 ? 255 : at(256);
  if (kind > 0.8) mutant.copyWithin(132 + at(bytes.length - 132), 132 + at(bytes.length - 132));
  return kind > 0.6 && kind < 0.7 ? mutant.slice(0, at(mutant.length)) : mutant;
}

describe.each(await encodedFiles())('$name', ({ name, bytes }) => {
  test(`seed “${name}”: ${runs} mutants are read or refused, soon`, { timeout: 3_600_000 }, async () => {
    const random = createRandom(name);
    for (let run = 0; run < runs; run++) {
      const mutant = mutate(bytes, random);
      const startMs = performance.now();
      const thrown = await readImage(mutant).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(performance.now() - startMs, `mutant ${run}`).toBeLessThan(slowestMs);
      if (thrown) expect(thrown, `mutant ${run}`).toMatchObject({ name: 'UserError' });
    }
  });
});
