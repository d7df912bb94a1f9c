import type { FileHeader } from '../file-header.ts';
import { groupImages } from './group-images.ts';
import { type PlacedImage, placesOf, sortByHeight } from './placed-image.ts';
import { isPlacedGroup } from './stack-slices.ts';

/**
 * Which files must be read to their end before they are sorted into series: those whose pixels nobody has looked
 * at yet and whose images share a place with others, of which they may be copies.
 */
export function filesToCompare(headers: readonly FileHeader[]): number[] {
  const images = headers.flatMap((header, file) => header.slices.map((slice) => ({ file, header, slice })));
  const crowded = groupImages(images).flatMap((group): PlacedImage[] =>
    isPlacedGroup(group)
      ? placesOf(sortByHeight(group))
          .filter((place) => place.length > 1)
          .flat()
      : [],
  );
  const unread = crowded.filter(({ header }) => header.pixelHash === undefined).map(({ file }) => file);
  return [...new Set(unread)];
}
