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
  return images
    .map((image) => ({ image, height: heightOf(image.slice, normal) }))
    .sort((a, b) => a.height - b.height)
    .map(({ image }) => image);
}

/** Ascending images in groups of those that are at the same place. */
export function placesOf(sorted: readonly PlacedImage[]): PlacedImage[][] {
  const normal = normalOf(sorted[0]!.slice);
  const places: PlacedImage[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const image of sorted) {
    const height = heightOf(image.slice, normal);
    if (height - start > samePlaceMm) {
      places.push([]);
      start = height;
    }
    places.at(-1)!.push(image);
  }
  return places;
}
