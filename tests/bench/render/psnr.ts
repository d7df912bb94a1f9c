/** Grey levels above which a pixel shows something. */
const darkest = 2;

/** What two pictures of the same size have in common; RGBA bytes. */
export interface Comparison {
  /** Sum of squared differences of red, green and blue over the lit pixels, and how many values that were. */
  readonly squares: number;
  readonly values: number;
}

/** Differences over the pixels that are lit in either picture; black round the patient flatters nobody. */
export function compare(a: Uint8ClampedArray, b: Uint8ClampedArray): Comparison {
  let squares = 0;
  let values = 0;
  for (let i = 0; i < a.length; i += 4) {
    if (!isLit(a, i) && !isLit(b, i)) continue;
    for (let c = i; c < i + 3; c++) squares += (a[c]! - b[c]!) ** 2;
    values += 3;
  }
  return { squares, values };
}

/** Peak signal-to-noise ratio of several comparisons together, dB. */
export function psnrDb(comparisons: readonly Comparison[]): number {
  const squares = comparisons.reduce((sum, each) => sum + each.squares, 0);
  const values = comparisons.reduce((sum, each) => sum + each.values, 0);
  return 10 * Math.log10((255 ** 2 * values) / squares);
}

/**
 * Correlation of the brightness of two pictures over the pixels lit in either, −1 … 1. Blind to exposure and
 * contrast, so renderers that light differently still agree when they show the same thing in the same place.
 */
export function correlation(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let [n, sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 4) {
    if (!isLit(a, i) && !isLit(b, i)) continue;
    const [x, y] = [a[i]! + a[i + 1]! + a[i + 2]!, b[i]! + b[i + 1]! + b[i + 2]!];
    n++;
    sa += x;
    sb += y;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
  }
  return (n * sab - sa * sb) / Math.sqrt((n * saa - sa * sa) * (n * sbb - sb * sb));
}

/** The picture seen in a mirror: what a renderer with left and right swapped would show. */
export function mirrored(picture: Uint8ClampedArray, width: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(picture.length);
  for (let i = 0; i < picture.length; i += 4) {
    const column = (i / 4) % width;
    const to = i + 4 * (width - 1 - 2 * column);
    for (let c = 0; c < 4; c++) out[to + c] = picture[i + c]!;
  }
  return out;
}

/** Whether a picture shows more than its background. */
export function isAnythingLit(picture: Uint8ClampedArray): boolean {
  for (let i = 0; i < picture.length; i += 4) if (isLit(picture, i)) return true;
  return false;
}

const isLit = (picture: Uint8ClampedArray, i: number) =>
  Math.max(picture[i]!, picture[i + 1]!, picture[i + 2]!) > darkest;
