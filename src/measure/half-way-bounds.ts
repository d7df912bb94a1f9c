import { type Lps, lps } from '../imaging/spaces.ts';
import { add, scale } from '../imaging/vector.ts';
import { huAt, type Volume } from '../imaging/volume.ts';

/** The ends of a 12-bit scan, HU: what "no bound" is written as where no value of the scan lies beyond. */
const LOWEST_HU = -1024;
const HIGHEST_HU = 3071;

/** How far round the middle the object's own value is taken from, as a share of the radius. */
const CORE = 0.25;
const DIRECTIONS = 200;

/**
 * Bounds for something that fills the middle of a sphere and lies well inside it: half way between the median in
 * the middle and the median on the sphere, open on the other side. For an object of one value in a ground of
 * another that is the bound at which its edges are neither too far out nor too far in.
 */
export function halfWayBounds(
  volume: Volume,
  centre: Lps,
  radiusMm: number,
): { readonly lowHu: number; readonly highHu: number } {
  const [lowest, highest] = volume.huRange;
  // Other values than HU may be shares of 1 or run to millions: they have no ends of their own and are not rounded.
  const isHu = volume.unit === 'HU';
  const ends = {
    lowHu: isHu ? Math.min(LOWEST_HU, Math.floor(lowest)) : lowest,
    highHu: isHu ? Math.max(HIGHEST_HU, Math.ceil(highest)) : highest,
  };
  const directions = Array.from({ length: DIRECTIONS }, (_, i) => onSphere(i));
  const median = (radius: number) => {
    const values = directions
      .map((direction) => huAt(volume, lps(...add(centre, scale(direction, radius)))))
      .filter((value) => value !== undefined)
      .sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  };
  const [object, ground] = [median(radiusMm * CORE), median(radiusMm)];
  if (object === undefined || ground === undefined || object === ground) return ends;
  const middle = (object + ground) / 2;
  const bound = isHu ? Math.round(middle) : middle;
  return object > ground ? { ...ends, lowHu: bound } : { ...ends, highHu: bound };
}

/** Evenly spread directions: the golden-angle spiral. */
function onSphere(i: number): [number, number, number] {
  const z = 1 - (2 * (i + 0.5)) / DIRECTIONS;
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  const r = Math.sqrt(1 - z * z);
  return [r * Math.cos(angle), r * Math.sin(angle), z];
}
