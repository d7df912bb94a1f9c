const ROUND_MM = [1, 2, 5, 10, 20, 50, 100, 200];

/** The longest round length in mm that fits into `roomPx` pixels. */
export function scaleBarMm(mmPerPixel: number, roomPx: number): number {
  return ROUND_MM.findLast((mm) => mm / mmPerPixel <= roomPx) ?? ROUND_MM[0]!;
}
