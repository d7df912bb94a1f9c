import { degreesOf } from '../../ui/room/dmm.ts';

/**
 * Pixels per degree in the middle of a Quest 3's picture: what its lenses can show (Meta's specification), and what a
 * page draws there by default, 1680 of 2064 pixels across (as remembered; to be reviewed on the device).
 */
export const QUEST_3 = { shown: 25, drawn: 25 * (1680 / 2064) } as const;

export interface SliceOnPanel {
  /** Distance of neighbouring pixels of the image, mm. */
  readonly imagePixelMm: number;
  /** Patient millimetres that one dmm of the panel shows: the view's `mmPerPixel`. */
  readonly mmPerDmm: number;
  /** How many times as large as it comes the panel was made. */
  readonly panelSize: number;
  readonly pixelsPerDegree: number;
}

/**
 * Across how many pixels of the display one pixel of the image is shown in the middle of a panel. From 1 on nothing
 * that the image holds is lost; below, zooming by 1 ÷ this shows it all. The same at every distance of the panel.
 */
export function displayPixelsPerImagePixel({
  imagePixelMm,
  mmPerDmm,
  panelSize,
  pixelsPerDegree,
}: SliceOnPanel): number {
  return (imagePixelMm / mmPerDmm) * panelSize * degreesOf(1) * pixelsPerDegree;
}
