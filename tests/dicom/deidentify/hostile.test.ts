import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { deidentifyFile } from '../../../src/dicom/deidentify/deidentify-file.ts';
import { identifiedCt } from './identified-ct.ts';
import { strictOptions } from './strict-options.ts';

const secret = new Uint8Array(32).fill(3);

function outcome(file: Uint8Array): 'copied' | 'refused' {
  try {
    deidentifyFile(file, strictOptions, secret);
    return 'copied';
  } catch (error) {
    if (error instanceof UserError) return 'refused';
    throw error;
  }
}

test('cut at every third byte: a copy or a refusal in words', () => {
  const file = identifiedCt(14.5);
  for (let end = 0; end < file.length; end += 3) outcome(file.subarray(0, end));
  expect(outcome(file.subarray(0, 600))).toBe('refused');
});

const seed = 'deidentify-hostile-1';
test(`1500 mutated files (seed ${seed}): a copy or a refusal in words`, () => {
  const random = createRandom(seed);
  const originals = (['explicit-le', 'implicit-le', 'explicit-be'] as const).map((encoding) =>
    identifiedCt(14.5, encoding),
  );
  const outcomes = { copied: 0, refused: 0 };
  for (let i = 0; i < 1500; i++) {
    const file = originals[i % 3]!.slice();
    const changes = 1 + Math.floor(random.between(0, 6));
    for (let k = 0; k < changes; k++)
      file[132 + Math.floor(random.between(0, file.length - 132))] = Math.floor(random.between(0, 256));
    outcomes[outcome(file)] += 1;
  }
  expect(outcomes.copied).toBeGreaterThan(150);
  expect(outcomes.refused).toBeGreaterThan(150);
});
