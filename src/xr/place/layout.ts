import type { Direction } from '../../ui/room/panel-pose.ts';

/**
 * Where things stand when the room is entered or everything is put back, from the eyes: the slice straight ahead,
 * its buttons below like a desk, the volume to the left and the question to the right, all within 60° of ahead
 * and 1 to 1.3 m away, so that they fit someone on a chair as well as someone standing.
 */
export const LAYOUT = {
  slice: { azimuthDeg: 0, elevationDeg: 2, distanceM: 1.25 },
  /** The other two planes, where all three are shown. */
  upperSlice: { azimuthDeg: -35, elevationDeg: 16, distanceM: 1.25 },
  lowerSlice: { azimuthDeg: -35, elevationDeg: -9, distanceM: 1.25 },
  console: { azimuthDeg: 0, elevationDeg: -38, distanceM: 1.05 },
  volume: { azimuthDeg: -42, elevationDeg: -1, distanceM: 1.2 },
  volumePlate: { azimuthDeg: -50, elevationDeg: -29, distanceM: 1.2 },
  /** Above the volume, while there is a cut plane. */
  cutSlate: { azimuthDeg: -42, elevationDeg: 26, distanceM: 1.25 },
  question: { azimuthDeg: 47, elevationDeg: 0, distanceM: 1.3 },
  /** A sitting between its cases, when nothing else stands here: in sight from ahead and from where questions are. */
  sitting: { azimuthDeg: 24, elevationDeg: 0, distanceM: 1.3 },
  /** Above the slice while a case of a sitting is read; notices are higher then. */
  sittingBar: { azimuthDeg: 0, elevationDeg: 25, distanceM: 1.25 },
  noticeAbove: { azimuthDeg: 0, elevationDeg: 38, distanceM: 1.2 },
  /** Where the question stands otherwise; above it while there is one. */
  tutorial: { azimuthDeg: 47, elevationDeg: 0, distanceM: 1.3 },
  tutorialAbove: { azimuthDeg: 47, elevationDeg: 29, distanceM: 1.3 },
  /** Above the slice: what must be said, never for long. */
  notice: { azimuthDeg: 0, elevationDeg: 28, distanceM: 1.2 },
  /** Within reach of a finger, below the question. */
  keyboard: { azimuthDeg: 46, elevationDeg: -45, distanceM: 0.62 },
} as const satisfies Record<string, Direction>;

/** The names of everything that has a place in the room. */
export type PanelId = keyof typeof LAYOUT;

/** Beside three planes the volume stands further out. */
const BESIDE_THREE: Partial<Record<PanelId, Direction>> = {
  volume: { azimuthDeg: -60, elevationDeg: -1, distanceM: 1.3 },
  volumePlate: { azimuthDeg: -60, elevationDeg: -29, distanceM: 1.3 },
  cutSlate: { azimuthDeg: -70, elevationDeg: 26, distanceM: 1.3 },
};

export interface Arrangement {
  /** Mirrors the sides: the volume to the right, the question to the left. */
  readonly leftHanded: boolean;
  /** All three planes at once. */
  readonly threePlanes: boolean;
}

/** Where something belongs, from the eyes. */
export function homeOf(id: PanelId, { leftHanded, threePlanes }: Arrangement): Direction {
  const home: Direction = (threePlanes ? BESIDE_THREE[id] : undefined) ?? LAYOUT[id];
  return leftHanded ? { ...home, azimuthDeg: -home.azimuthDeg } : home;
}

/** Side of the square slice picture in dmm: 34° wide, 0.775 m at its distance. */
export const SLICE_DMM = 620;
/** Side of each of the two smaller ones beside it: 21°. */
export const SMALL_SLICE_DMM = 380;
/** Widths of the other panels in dmm. */
export const CONSOLE_WIDTH_DMM = 864;
/** How far above their places the console and the volume's buttons begin, dmm: below the pictures. */
export const CONSOLE_TOP_DMM = 330;
export const VOLUME_PLATE_TOP_DMM = 260;
export const QUESTION_WIDTH_DMM = 780;
export const NOTICE_WIDTH_DMM = 560;
export const SITTING_BAR_WIDTH_DMM = 800;
export const KEYBOARD_WIDTH_DMM = 800;
/** Width of the strip beside the slice by which the stack is scrolled. */
export const SLIDER_WIDTH_DMM = 58;
