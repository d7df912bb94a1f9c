/** Sixty-four bits that numbers are mixed into, one after the other: to recognise copies, not for security. */
export interface Hash64 {
  /** Takes a number's lower 32 bits. */
  mix(value: number): void;
  /** Sixteen hexadecimal digits. */
  digest(): string;
}

export function createHash64(): Hash64 {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  return {
    mix(value) {
      a = Math.imul(a ^ value, 0x01000193);
      a ^= a >>> 15;
      b = Math.imul(b + value, 0x85ebca6b) ^ (b >>> 15);
    },
    digest: () => (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0'),
  };
}
