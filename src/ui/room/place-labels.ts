import type { MarkLabel } from './slice-marks.ts';

/** Size of a label's box in dmm: per character, round the text, and its height. */
const PER_CHARACTER = 17.5;
const AROUND = 18;
const HEIGHT = 42;
/** From the place it names: beside and above, so as not to cover it. */
const OFFSET = { x: 14, y: -48 };

/** A label with the top left corner of its box, dmm from the picture's top left corner. */
export interface PlacedLabel extends MarkLabel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Puts labels beside their places, inside the picture, each below those it would cover. */
export function placeLabels(labels: readonly MarkLabel[], width: number, height: number): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const own = PER_CHARACTER * label.text.length + AROUND;
    const left = Math.max(0, Math.min(label.x + OFFSET.x, width - own));
    let top = Math.max(0, Math.min(label.y + OFFSET.y, height - HEIGHT));
    const covers = (other: PlacedLabel) =>
      left < other.left + other.width && other.left < left + own && Math.abs(other.top - top) < HEIGHT;
    for (let other = placed.find(covers); other && top + HEIGHT < height; other = placed.find(covers))
      top = other.top + HEIGHT;
    placed.push({ ...label, left, top, width: own });
  }
  return placed;
}
