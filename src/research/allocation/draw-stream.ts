import { sha256OfText } from './sha256-text.ts';

/** Uniform whole numbers that anybody with the seed can draw again, in any language. */
export interface DrawStream {
  /** Uniform in 0…n − 1, for 1 ≤ n ≤ 2³². */
  below(n: number): number;
}

/**
 * The stream called `name` of a seed: block i is SHA-256(utf8(`seed|name|i`)) as eight big-endian 32-bit numbers.
 * A number x ≥ ⌊2³²/n⌋·n is drawn again, so that no value is likelier than another.
 */
export function createDrawStream(seed: string, name: string): DrawStream {
  let block = 0;
  let words: number[] = [];
  const next = (): number => {
    if (words.length === 0) {
      const view = new DataView(sha256OfText(`${seed}|${name}|${block}`).buffer);
      words = Array.from({ length: 8 }, (_, i) => view.getUint32(4 * i));
      block += 1;
    }
    return words.shift()!;
  };
  return {
    below(n) {
      if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new Error(`draw stream: below(${n})`);
      const bound = Math.floor(2 ** 32 / n) * n;
      let x = next();
      while (x >= bound) x = next();
      return x % n;
    },
  };
}
