/** A text that belongs beside a place of a view; CSS pixels from its top left corner. */
export interface WantedLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Which side of its place it would rather be on: the reader's own below, the truth above. */
  readonly side: 'above' | 'below';
}

/** Where a label's text begins: its left end and its base line. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** Of the labels' type, CSS pixels: the mean width of a character, the height of a line, and room at the edges. */
const CHARACTER = 9.2;
const LINE = 18;
const EDGE = 4;
const BASE = { above: -8, below: 18 } as const;
const BESIDE = 10;

/**
 * Puts labels beside their places, inside the view, in the order given: one that would cover another goes to the next
 * free line, away from its place on its own side, or on the other where there is no more room.
 */
export function labelPlaces(
  labels: readonly WantedLabel[],
  size: { readonly width: number; readonly height: number },
): readonly LabelPlace[] {
  const taken: { left: number; right: number; y: number }[] = [];
  // The view has no more lines than these: beyond, a label may as well cover another.
  const mostLines = Math.ceil(size.height / LINE);
  return labels.map(({ x, y, text, side }) => {
    const width = text.length * CHARACTER;
    const left = Math.max(EDGE, Math.min(x + BESIDE, size.width - width - EDGE));
    const isFree = (base: number) =>
      taken.every(
        (other) => left > other.right || left + width < other.left || Math.abs(base - other.y) >= LINE,
      );
    const hold = (base: number) => Math.max(LINE, Math.min(size.height - EDGE, base));
    const way = side === 'below' ? 1 : -1;
    const wanted = hold(y + BASE[side]);
    const lines = Array.from({ length: Math.min(taken.length, mostLines) + 1 }, (_, i) => i * LINE);
    const bases = [...lines.map((down) => wanted + way * down), ...lines.map((up) => wanted - way * up)];
    const base = bases.map(hold).find(isFree) ?? wanted;
    taken.push({ left, right: left + width, y: base });
    return { x: left, y: base };
  });
}
