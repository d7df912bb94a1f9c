import type { Lps } from '../../imaging/spaces.ts';

/**
 * The patient at life size, head up, facing the reader: Left is at the reader's right as on a radiograph,
 * Superior is up and Anterior comes toward the reader. `centre` (LPS mm) becomes the origin. Column-major.
 */
export function metresFromLps(centre: Lps): readonly number[] {
  const m = 1 / 1000;
  // biome-ignore format: columns are the images of L, P and S, then of the patient's origin
  return [
    m, 0, 0, 0,
    0, 0, -m, 0,
    0, m, 0, 0,
    -m * centre[0], -m * centre[2], m * centre[1], 1,
  ];
}
