import { spacingMm, type Volume } from './volume.ts';

/** Slices, rows and columns that are looked at, at most: evidence, not a measurement. */
const LOOKS = { slices: 24, rows: 96, columns: 128 };

/** Air inside the body is lung where it makes up this share of the body. Bowel gas stays far below. */
const LUNG_SHARE = 0.12;
/** Of 24 rays from the middle of a slice of a head, this share meets bone after brain. */
const SKULL_SHARE = 0.85;
/** A skull is this far from its middle, mm. */
const SKULL_MM = [40, 125] as const;

/**
 * The part of the body as the voxels show it: lungs make a chest, a closed shell of bone round brain a head.
 * Undefined where neither is clear, and where values are not HU.
 */
export function anatomyOf(volume: Volume): 'chest' | 'head' | undefined {
  if (volume.unit !== 'HU' || volume.dims[2] < 2) return undefined;
  if (lungShare(volume) >= LUNG_SHARE) return 'chest';
  return skullSlices(volume) ? 'head' : undefined;
}

/** Air-filled tissue between the first and the last soft voxel of each row, as a share of all between them. */
function lungShare({ dims: [columns, rows, slices], hu }: Volume): number {
  let inside = 0;
  let lung = 0;
  for (const k of spread(slices, LOOKS.slices))
    for (const j of spread(rows, LOOKS.rows)) {
      const row = spread(columns, LOOKS.columns).map((i) => hu[i + columns * (j + rows * k)]!);
      const first = row.findIndex((value) => value > -200);
      const last = row.findLastIndex((value) => value > -200);
      if (first < 0) continue;
      const between = row.slice(first, last + 1);
      inside += between.length;
      // Below: room air between arms and trunk, and gas.
      lung += between.filter((value) => value > -950 && value < -600).length;
    }
  return inside === 0 ? 0 : lung / inside;
}

/** Whether several slices show soft tissue within a closed ring of bone as large as a skull. */
function skullSlices(volume: Volume): boolean {
  const slices = spread(volume.dims[2], LOOKS.slices);
  const closed = slices.filter((k) => ringShare(volume, k) >= SKULL_SHARE).length;
  return closed >= Math.max(2, slices.length / 6);
}

function ringShare(volume: Volume, k: number): number {
  const { dims, hu } = volume;
  const [columns, rows] = dims;
  const [betweenColumns, betweenRows] = spacingMm(volume);
  const at = (i: number, j: number) =>
    i < 0 || j < 0 || i >= columns || j >= rows ? -1000 : hu[i + columns * (j + rows * k)]!;
  const middle = middleOf(dims, (i, j) => at(i, j) > -200);
  if (!middle) return 0;
  let met = 0;
  const rays = 24;
  for (let r = 0; r < rays; r++) {
    const angle = (2 * Math.PI * r) / rays;
    let brain = 0;
    for (let mm = 0; mm < SKULL_MM[1]; mm += 1) {
      const i = Math.round(middle[0] + (mm * Math.cos(angle)) / betweenColumns);
      const j = Math.round(middle[1] + (mm * Math.sin(angle)) / betweenRows);
      const value = at(i, j);
      if (value >= -20 && value <= 90) brain++;
      if (value < 300 || mm < SKULL_MM[0]) continue;
      // Most of the way was brain or liquor, not muscle between fat, nor air.
      if (brain > 0.8 * mm) met++;
      break;
    }
  }
  return met / rays;
}

/** The middle of the box that holds what `belongs`, voxels. */
function middleOf(
  [columns, rows]: Volume['dims'],
  belongs: (i: number, j: number) => boolean,
): readonly [number, number] | undefined {
  let [left, right, top, bottom] = [columns, -1, rows, -1];
  for (const j of spread(rows, LOOKS.rows))
    for (const i of spread(columns, LOOKS.columns)) {
      if (!belongs(i, j)) continue;
      [left, right] = [Math.min(left, i), Math.max(right, i)];
      [top, bottom] = [Math.min(top, j), Math.max(bottom, j)];
    }
  return right < 0 ? undefined : [(left + right) / 2, (top + bottom) / 2];
}

/** At most `most` of `count` indices, evenly spread. */
function spread(count: number, most: number): number[] {
  const step = Math.max(1, count / most);
  return Array.from({ length: Math.min(count, most) }, (_, n) => Math.floor((n + 0.5) * step));
}
