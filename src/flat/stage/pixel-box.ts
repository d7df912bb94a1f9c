/** A rectangle, from the left and the top, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The smallest box of whole device pixels that covers another; `pixelRatio` is device pixels per CSS pixel.
 *
 * Layouts give views fractions of a pixel. A GPU draws whole ones, so what it draws must be aimed at this box:
 * otherwise the picture lies up to a pixel, about a millimetre, beside the marks on it.
 */
export function pixelBox({ left, top, width, height }: Box, pixelRatio: number): Box {
  const before = (edge: number) => Math.floor(edge * pixelRatio + ROUNDING) / pixelRatio;
  const after = (edge: number) => Math.ceil(edge * pixelRatio - ROUNDING) / pixelRatio;
  const [x, y] = [before(left), before(top)];
  return { left: x, top: y, width: after(left + width) - x, height: after(top + height) - y };
}

/** An edge this near to a whole pixel is on it. */
const ROUNDING = 1e-3;
