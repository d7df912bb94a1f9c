import { expect, test } from 'vitest';
import { seal, unseal } from '../../../src/teaching/unknown/seal.ts';
import { createRandom } from '../../../src/base/random.ts';

const key = {
  diagnosis: 'Solitary secretoma, Ångström 12.4 mm',
  answers: Array.from({ length: 40 }, () => 'secretoma'),
};
const sealedFor = { id: 'chest-001', revision: 3 };

test('what is sealed comes back, and its bytes say nothing', () => {
  const sealed = seal(key, sealedFor);
  expect(unseal(sealed, sealedFor)).toEqual(key);
  const text = new TextDecoder('latin1').decode(sealed);
  for (const word of ['secretoma', 'diagnosis', 'answers']) expect(text).not.toContain(word);
  expect(seal(key, sealedFor)).toEqual(sealed);
  // Repetition is packed before it is sealed.
  expect(sealed.length).toBeLessThan(200);
});

test.each([
  ['another case', { id: 'chest-002', revision: 3 }],
  ['another revision', { id: 'chest-001', revision: 4 }],
])('%s does not open it', (_, other) => {
  expect(() => unseal(seal(key, sealedFor), other)).toThrowError(
    expect.objectContaining({
      code: 'case/seal-broken',
      message: expect.stringContaining('Get the whole case again'),
    }),
  );
});

test('bytes cut, changed, or of something else are refused with a sentence', () => {
  const sealed = seal(key, sealedFor);
  const random = createRandom('seal');
  for (let length = 0; length < sealed.length; length++)
    expect(() => unseal(sealed.subarray(0, length), sealedFor)).toThrowError(/answer key/);
  for (let i = 0; i < 50; i++) {
    const changed = sealed.slice();
    changed[Math.floor(random.between(0, changed.length))]! ^= 1 << Math.floor(random.between(0, 8));
    expect(() => unseal(changed, sealedFor)).toThrowError(/answer key/);
  }
  expect(() => unseal(new TextEncoder().encode(JSON.stringify(key)), sealedFor)).toThrowError(
    expect.objectContaining({ code: 'case/seal-unknown' }),
  );
});
