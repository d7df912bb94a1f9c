import type { SecureBytes } from './create-seed.ts';

/** Crockford's base32: no I, L, O or U, so a code survives being read aloud and written by hand. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Random characters before the check character: 35 bits. */
const length = 7;

/** A code that lets one person in and tells nothing about them, e.g. `7K3M-9QXA`. */
export function createParticipantCode(secureBytes: SecureBytes): string {
  const bytes = new Uint8Array(length);
  secureBytes(bytes);
  const body = Array.from(bytes, (byte) => digits[byte % 32]!).join('');
  const code = `${body}${checkCharacter(body)}`;
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What names a participant on the board and in the data, e.g. `P-7K3M9Q`: no code, it lets nobody in. */
export const createParticipantId = (secureBytes: SecureBytes): string =>
  `P-${createParticipantCode(secureBytes).replace('-', '').slice(0, 6)}`;

/**
 * The code as stored, from what a person typed: any case, with or without dash and spaces, O for 0, I or L for 1.
 * Undefined where the check character does not fit: one wrong character, or two neighbours swapped.
 */
export function readParticipantCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (plain.length !== length + 1 || ![...plain].every((character) => digits.includes(character)))
    return undefined;
  if (checkCharacter(plain.slice(0, length)) !== plain[length]) return undefined;
  return `${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/**
 * Check character Σ αⁱ·digit over GF(2⁵), α a root of x⁵ + x² + 1: every single wrong character and every swap of
 * two different neighbours changes it.
 */
function checkCharacter(body: string): string {
  const timesAlpha = (value: number) => (value << 1) ^ (value & 16 ? 0b100101 : 0);
  return digits[[...body].reduce((sum, character) => timesAlpha(sum ^ digits.indexOf(character)), 0)]!;
}
