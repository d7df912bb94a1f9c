/** A stream of pseudo-random numbers; always a parameter, never global. */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Standard normal (Box-Muller). */
  normal(): number;
  /** An independent stream named `name`; does not advance this one. */
  fork(name: string): Random;
}

/** FNV-1a over UTF-8, 32 bits: turns a seed's text into one word of generator state. */
function fnv1a(text: string, basis: number): number {
  let hash = basis >>> 0;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/**
 * Seeded generator (sfc32, Chris Doty-Humphrey's PractRand): the same seed gives the same numbers on every
 * platform, because it uses 32-bit integer arithmetic only. Not for allocation: see research/allocation.
 */
export function createRandom(seed: string): Random {
  let a = fnv1a(seed, 0x811c9dc5);
  let b = fnv1a(seed, 0x9e3779b9);
  let c = fnv1a(seed, 0x85ebca6b);
  let counter = 1;
  const word = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) word();
  const uniform = () => word() / 4294967296;
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}
