import type { Lps } from '../imaging/spaces.ts';

/** What a ray or hand did at a press, kept in the log beside the point that came of it. */
export interface Aim {
  /** When it was pressed, in the milliseconds of the input device's own clock. */
  readonly pressedMs: number;
  /** Where the ray was when it was pressed, and where it was taken to have been before. */
  readonly atPress: Lps;
  readonly before: Lps;
  /** The ray's start in metres and its turn as x, y, z, w, in the room, where the device has them. */
  readonly pose?: { readonly position: readonly number[]; readonly quaternion: readonly number[] };
}
