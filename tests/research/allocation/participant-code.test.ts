import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { checkSeed, createSeed } from '../../../src/research/allocation/create-seed.ts';
import {
  createParticipantCode,
  readParticipantCode,
} from '../../../src/research/allocation/participant-code.ts';

const random = createRandom('codes');
const bytes = (into: Uint8Array) => {
  for (let i = 0; i < into.length; i++) into[i] = Math.floor(random.between(0, 256));
};
const codes = Array.from({ length: 200 }, () => createParticipantCode(bytes));
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('codes read back as they are, however they are typed', () => {
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readParticipantCode(code)).toBe(code);
    const typed = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}`;
    expect(readParticipantCode(typed)).toBe(code);
  }
});

test('every wrong character and every swap of neighbours is noticed', () => {
  for (const code of codes.slice(0, 30)) {
    const plain = code.replace('-', '');
    for (let i = 0; i < 8; i++) {
      for (const digit of digits.replace(plain[i]!, ''))
        expect(readParticipantCode(plain.slice(0, i) + digit + plain.slice(i + 1))).toBeUndefined();
      if (i > 0 && plain[i] !== plain[i - 1])
        expect(
          readParticipantCode(plain.slice(0, i - 1) + plain[i] + plain[i - 1] + plain.slice(i + 1)),
        ).toBeUndefined();
    }
  }
});

test('seeds: 160 bits, and what a person could guess is refused', () => {
  const seed = createSeed(bytes);
  expect(seed).toMatch(/^[0-9a-f]{40}$/);
  expect(() => checkSeed(seed)).not.toThrow();
  expect(() => checkSeed('pilot-2026')).toThrow('32 or more');
  expect(() => checkSeed('0'.repeat(32))).toThrow('32 or more');
  expect(() => createSeed(() => {})).toThrow('only zeros');
});
