import type { Json } from '../../src/base/json.ts';
import type { Lps, LpsVector } from '../../src/imaging/spaces.ts';

/** What to do with every patient position and every direction found in JSON. */
export interface Motion {
  readonly point: (position: Lps) => Lps;
  readonly direction: (direction: LpsVector) => LpsVector;
}

/** The same JSON with all positions moved: number triples are positions, but those in `semiAxes` directions. */
export function movedJson(value: Json, motion: Motion, name = ''): Json {
  if (isTriple(value)) return name === 'semiAxes' ? motion.direction(value) : motion.point(value);
  if (Array.isArray(value)) return value.map((item) => movedJson(item, motion, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, movedJson(item, motion, key)]));
}

function isTriple(value: Json): value is Lps {
  return Array.isArray(value) && value.length === 3 && value.every((v) => typeof v === 'number');
}
