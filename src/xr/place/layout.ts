import type { Direction } from '../../ui/room/panel-pose.ts';

/**
 * Where things stand when the room is entered or recentred, from the eyes: slices straight ahead, their
 * buttons below like a desk, the volume to the left and the question to the right, all within 60° of ahead
 * and 1 to 1.3 m away.
 */
export const LAYOUT = {
  slice: { azimuthDeg: 0, elevationDeg: 2, distanceM: 1.25 },
  console: { azimuthDeg: 0, elevationDeg: -31, distanceM: 1.05 },
  volume: { azimuthDeg: -42, elevationDeg: -4, distanceM: 1.2 },
  volumePlate: { azimuthDeg: -44, elevationDeg: -27, distanceM: 1.2 },
  question: { azimuthDeg: 44, elevationDeg: 0, distanceM: 1.3 },
} as const satisfies Record<string, Direction>;

/** Side of the square slice picture in dmm: 34° wide, 0.775 m at its distance. */
export const SLICE_DMM = 620;
/** Widths of the other panels in dmm. */
export const CONSOLE_WIDTH_DMM = 780;
export const QUESTION_WIDTH_DMM = 740;
/** Width of the strip beside the slice by which the stack is scrolled. */
export const SLIDER_WIDTH_DMM = 58;
