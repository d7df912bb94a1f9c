import { distance } from '../imaging/vector.ts';
import { heightOf, normalOf, type PlacedSlice } from './placed-slice.ts';
import type { StackedImage } from './slice-stack.ts';

/** An image whose place is known. */
export interface PlacedImage extends StackedImage {
  readonly slice: PlacedSlice;
}

/** Slices closer together than this are at the same place, mm. */
const samePlaceMm = 0.01;

/** Ascending along the common normal. */
export function sortByHeight(images: readonly PlacedImage[]): PlacedImage[] {
  const normal = normalOf(images[0]!.slice);
  return [...images].sort((a, b) => heightOf(a.slice, normal) - heightOf(b.slice, normal));
}

/** Drops copies: the same pixels in the same place, told apart by nothing. Expects ascending slices. */
export function dropCopies(sorted: readonly PlacedImage[]): PlacedImage[] {
  const kept: PlacedImage[] = [];
  for (const image of sorted) {
    let copy = false;
    for (let i = kept.length - 1; i >= 0 && samePlace(kept[i]!, image) && !copy; i--)
      copy = isCopy(kept[i]!, image);
    if (!copy) kept.push(image);
  }
  return kept;
}

/**
 * Splits a series that passes the same places more than once (phases, perfusion, two reconstructions) by the
 * first attribute that explains it. Undefined when none does: such slices must not be mixed.
 */
export function separatePhases(sorted: readonly PlacedImage[]): PlacedImage[][] | undefined {
  if (!hasSamePlaces(sorted)) return [[...sorted]];
  const attributes = sorted[0]!.slice.distinction.length;
  for (let attribute = 0; attribute < attributes; attribute++) {
    const parts = partsBy(sorted, ({ slice }) => slice.distinction[attribute]!);
    if (parts.length > 1 && !parts.some(hasSamePlaces)) return parts;
  }
  const parts = partsBy(sorted, ({ slice }) => slice.distinction.join('\0'));
  return parts.length > 1 && !parts.some(hasSamePlaces) ? parts : undefined;
}

function partsBy(images: readonly PlacedImage[], keyOf: (image: PlacedImage) => string): PlacedImage[][] {
  const parts = new Map<string, PlacedImage[]>();
  for (const image of images) parts.set(keyOf(image), [...(parts.get(keyOf(image)) ?? []), image]);
  return [...parts.values()];
}

function hasSamePlaces(sorted: readonly PlacedImage[]): boolean {
  return sorted.some((image, i) => i > 0 && samePlace(sorted[i - 1]!, image));
}

function samePlace(a: PlacedImage, b: PlacedImage): boolean {
  const normal = normalOf(a.slice);
  return Math.abs(heightOf(a.slice, normal) - heightOf(b.slice, normal)) <= samePlaceMm;
}

function isCopy(a: PlacedImage, b: PlacedImage): boolean {
  return (
    a.header.pixelHash === b.header.pixelHash &&
    a.slice.frame === b.slice.frame &&
    distance(a.slice.positionMm, b.slice.positionMm) <= samePlaceMm &&
    JSON.stringify(a.slice.modalityMap) === JSON.stringify(b.slice.modalityMap) &&
    a.slice.distinction.join() === b.slice.distinction.join()
  );
}
