import { type PlacedImage, placesOf } from './placed-image.ts';

/**
 * Drops copies: the same pixels, mapped to the same values, in the same place, and told apart by nothing but
 * their number in the series. Expects ascending slices.
 *
 * Pixels are compared by a 64-bit hash. Two different images of one place agree in it with a chance of 2⁻⁶⁴;
 * nothing is gained by making two agree on purpose but that one of one's own images is left out and counted.
 */
export function dropCopies(sorted: readonly PlacedImage[]): PlacedImage[] {
  return dropBy(sorted, ({ slice }) => JSON.stringify({ ...slice.distinctions, instance: undefined }));
}

/** As `dropCopies`, whatever else their headers say: the same image stored twice, for series that nothing else explains. */
export function dropSamePixels(sorted: readonly PlacedImage[]): PlacedImage[] {
  return dropBy(sorted, () => '');
}

function dropBy(sorted: readonly PlacedImage[], alsoEqual: (image: PlacedImage) => string): PlacedImage[] {
  return placesOf(sorted).flatMap((place) => {
    if (place.length === 1) return place;
    const seen = new Set<string>();
    return place.filter((image) => {
      if (image.header.pixelHash === undefined) throw new Error('copies: pixels were not read');
      const position = image.slice.positionMm.map((mm) => mm.toFixed(2));
      const key = [valuesKey(image), ...position, alsoEqual(image)].join();
      return !seen.has(key) && seen.add(key);
    });
  });
}

/** Equal for images with the same values: the same stored pixels under the same modality map. */
export function valuesKey({ header, slice: { frame, modalityMap: map } }: PlacedImage): string {
  const mapped =
    map.kind === 'linear'
      ? `${map.slope} ${map.intercept} ${map.unit}`
      : `${map.firstMapped} ${map.values.join()}`;
  return `${header.pixelHash} ${frame} ${mapped}`;
}
