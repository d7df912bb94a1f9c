import type { Direction } from '../../ui/room/panel-pose.ts';

/**
 * Where things stand from the eyes, which stay where they are: the slice straight ahead, its controls below it, the
 * volume to the left and the question to the right. Lenses show about 80° at once; the head does the rest.
 */
export const LAYOUT = {
  slice: { azimuthDeg: 0, elevationDeg: 4, distanceM: 1.25 },
  console: { azimuthDeg: 0, elevationDeg: -35, distanceM: 1.2 },
  banner: { azimuthDeg: 0, elevationDeg: 36, distanceM: 1.25 },
  volume: { azimuthDeg: -50, elevationDeg: 2, distanceM: 1.2 },
  volumePlate: { azimuthDeg: -50, elevationDeg: -29, distanceM: 1.2 },
  /** A sitting between its cases, when nothing else stands here: in sight from ahead and from where questions are. */
  sitting: { azimuthDeg: 28, elevationDeg: 0, distanceM: 1.3 },
  /** Above the slice while a case of a sitting is read. */
  sittingBar: { azimuthDeg: 0, elevationDeg: 31, distanceM: 1.25 },
  bannerAbove: { azimuthDeg: 0, elevationDeg: 46, distanceM: 1.25 },
  question: { azimuthDeg: 57, elevationDeg: 0, distanceM: 1.3 },
} as const satisfies Record<string, Direction>;

/** Side of the square slice picture in dmm: 43° wide, 0.975 m at its distance. */
export const SLICE_DMM = 780;
/** Widths of the other panels in dmm. */
export const CONSOLE_WIDTH_DMM = 860;
export const QUESTION_WIDTH_DMM = 740;
export const PLATE_WIDTH_DMM = 420;
export const BANNER_WIDTH_DMM = 760;
export const SITTING_BAR_WIDTH_DMM = 820;
/** Smallest side of what is looked at to press it, dmm (4.2°): a head points less finely than a hand. */
export const LOOK_TARGET_DMM = 74;
