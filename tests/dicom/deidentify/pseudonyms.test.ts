import { expect, test } from 'vitest';
import { createPseudonyms } from '../../../src/dicom/deidentify/pseudonyms.ts';

const secretOf = (byte: number) => new Uint8Array(32).fill(byte);

test('a UID is 2.25 and a 128-bit number, as long as DICOM allows, fixed by secret and original', () => {
  const { uid } = createPseudonyms(secretOf(5));
  for (let i = 0; i < 500; i++) {
    expect(uid(`1.2.3.${i}`)).toMatch(/^2\.25\.[1-9]\d{1,38}$/);
    const bits = BigInt(uid(`1.2.3.${i}`).slice(5));
    expect([(bits >> 76n) & 0xfn, (bits >> 62n) & 0x3n]).toEqual([8n, 2n]);
  }
  expect(createPseudonyms(secretOf(5)).uid('1.2.3')).toBe(uid('1.2.3'));
  expect(createPseudonyms(secretOf(6)).uid('1.2.3')).not.toBe(uid('1.2.3'));
  expect(new Set(Array.from({ length: 500 }, (_, i) => uid(`1.2.3.${i}`))).size).toBe(500);
});

test('dates move one to ten years into the past, by different amounts', () => {
  const shifts = Array.from({ length: 200 }, (_, i) => createPseudonyms(secretOf(i)).shiftDays);
  expect(Math.max(...shifts)).toBeLessThanOrEqual(-365);
  expect(Math.min(...shifts)).toBeGreaterThan(-3653);
  expect(new Set(shifts).size).toBeGreaterThan(150);
});
