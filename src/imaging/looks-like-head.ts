import { invert } from './affine.ts';
import { cornersOf, type Volume } from './volume.ts';

/** Heights looked at, evenly from foot to head, and rays cast at each from the middle of the body outwards. */
const heights = 24;
const rays = 32;
const rayStepMm = 2;
const gridStepMm = 4;
/** Air lies below this, skin above. */
const skinHu = -300;
const softHu: readonly [number, number] = [-20, 120];
const boneHu = 250;
/** Air this wide along a ray is outside; the airways and sinuses are narrower. */
const outsideMm = 24;
/** From the middle of a head to its skin. */
const nearestSkinMm = 50;
const farthestSkinMm = 140;
/** Bone this close under the skin all round is a skull: limbs have theirs in the middle, trunks have gaps. */
const scalpMm = 22;
const ringShare = 0.75;
const leastHeightMm = 30;

type HuAt = (x: number, y: number, z: number) => number;

/**
 * Whether a CT shows a skull over at least 30 mm: a ring of bone close under the skin, of the size of a head.
 * Says nothing of whether the face is in it. False for values that are not HU.
 */
export function looksLikeHead(volume: Volume): boolean {
  if (volume.unit !== 'HU') return false;
  const corners = cornersOf(volume);
  const [xs, ys, zs] = [0, 1, 2].map((axis) => corners.map((corner) => corner[axis]!));
  const huAt = sampler(volume);
  const bottom = Math.min(...zs!);
  const gapMm = (Math.max(...zs!) - bottom) / heights;
  const box = { x: [Math.min(...xs!), Math.max(...xs!)], y: [Math.min(...ys!), Math.max(...ys!)] } as const;
  const ringed = Array.from({ length: heights }, (_, i) => bottom + (i + 0.5) * gapMm).filter((z) =>
    hasSkullRing(huAt, box, z),
  );
  return ringed.length * gapMm >= leastHeightMm;
}

/** The nearest voxel's value; air outside the grid. Called half a million times, so it makes no points. */
function sampler({ lpsFromIndex, dims, hu }: Volume): HuAt {
  const m = invert(lpsFromIndex);
  const [nx, ny, nz] = dims;
  return (x, y, z) => {
    const i = Math.round(m[0]! * x + m[4]! * y + m[8]! * z + m[12]!);
    const j = Math.round(m[1]! * x + m[5]! * y + m[9]! * z + m[13]!);
    const k = Math.round(m[2]! * x + m[6]! * y + m[10]! * z + m[14]!);
    const inside = i >= 0 && i < nx && j >= 0 && j < ny && k >= 0 && k < nz;
    return inside ? hu[i + nx * (j + ny * k)]! : -1000;
  };
}

interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

function hasSkullRing(huAt: HuAt, box: Box, z: number): boolean {
  const middle = middleOfSoftTissue(huAt, box, z);
  if (!middle) return false;
  let ring = 0;
  for (let ray = 0; ray < rays; ray++) {
    const angle = (2 * Math.PI * ray) / rays;
    const along = (r: number) => huAt(middle[0] + r * Math.cos(angle), middle[1] + r * Math.sin(angle), z);
    if (meetsSkull(along)) ring += 1;
  }
  return ring >= ringShare * rays;
}

/** Tables and head rests are no soft tissue, so they do not move it. */
function middleOfSoftTissue(huAt: HuAt, box: Box, z: number): readonly [number, number] | undefined {
  let [count, sumX, sumY] = [0, 0, 0];
  for (let y = box.y[0]; y <= box.y[1]; y += gridStepMm)
    for (let x = box.x[0]; x <= box.x[1]; x += gridStepMm) {
      const hu = huAt(x, y, z);
      if (hu < softHu[0] || hu > softHu[1]) continue;
      count += 1;
      sumX += x;
      sumY += y;
    }
  return count === 0 ? undefined : [sumX / count, sumY / count];
}

function meetsSkull(along: (r: number) => number): boolean {
  let [skin, bone] = [0, Number.NEGATIVE_INFINITY];
  for (let r = 0; r <= farthestSkinMm + outsideMm && r - skin < outsideMm; r += rayStepMm) {
    const hu = along(r);
    if (hu > skinHu) skin = r;
    if (hu > boneHu) bone = r;
  }
  return skin >= nearestSkinMm && skin <= farthestSkinMm && skin - bone <= scalpMm;
}
