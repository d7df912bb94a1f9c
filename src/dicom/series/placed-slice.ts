import { cross, dot, normalize, type Triple } from '../../imaging/vector.ts';
import type { SliceHeader } from '../slice-header.ts';

/** An image that states where it is, and how large its pixels are. */
export interface PlacedSlice extends SliceHeader {
  readonly positionMm: Triple;
  readonly orientation: NonNullable<SliceHeader['orientation']>;
  readonly spacingMm: NonNullable<SliceHeader['spacingMm']>;
}

/** Whether an image states position, orientation and pixel spacing. */
export function isPlaced(slice: SliceHeader): slice is PlacedSlice {
  return slice.positionMm !== undefined && slice.orientation !== undefined && slice.spacingMm !== undefined;
}

/** Unit normal of the image plane: row × column direction. */
export function normalOf({ orientation }: Pick<PlacedSlice, 'orientation'>): Triple {
  return normalize(cross(orientation.row, orientation.column));
}

/** Distance of the image plane from the origin along `normal`, mm. */
export function heightOf(slice: Pick<PlacedSlice, 'positionMm'>, normal: Triple): number {
  return dot(slice.positionMm, normal);
}
