import type { ValueUnit } from '../imaging/volume.ts';
import { isCtClass } from './ct-class.ts';
import type { ElementReader } from './element-reader.ts';
import type { PixelFormat } from './pixel-format.ts';
import { tags } from './tags.ts';

/** From stored pixel values to what they mean (PS3.3 C.11.1, the Modality LUT). */
export type ModalityMap =
  | { readonly kind: 'linear'; readonly slope: number; readonly intercept: number; readonly unit: ValueUnit }
  /** `values[0]` is the output for stored values up to `firstMapped`, the last one for all beyond the table. */
  | {
      readonly kind: 'table';
      readonly firstMapped: number;
      readonly values: Uint16Array;
      readonly unit: ValueUnit;
    };

const asStored: ModalityMap = { kind: 'linear', slope: 1, intercept: 0, unit: 'uncalibrated' };

/** CT that cannot express air (−1000 HU) with some margin was not stored in HU: a window was burned in. */
const mustReachHu = -500;

/**
 * The map of one image. Values are only called HU when a CT object states slope and intercept, says HU (or says
 * nothing) and can express air. Where no usable map is stated, values stay as stored.
 */
export function readModalityMap(
  image: ElementReader,
  transformation: ElementReader,
  format: PixelFormat,
): ModalityMap {
  if (format.photometric === 'colour') return asStored;

  const lut = image.item(tags.modalityLutSequence);
  if (lut) return readTable(lut, format) ?? asStored;
  const [slope, ...moreSlopes] = transformation.decimals(tags.rescaleSlope);
  const [intercept, ...moreIntercepts] = transformation.decimals(tags.rescaleIntercept);
  if (!isUsable(slope) || !isUsable(intercept) || slope === 0) return asStored;
  if (moreSlopes.length > 0 || moreIntercepts.length > 0) return asStored;
  const type = rescaleTypeOf(transformation);
  // “US” says that the result means nothing (PS3.3 C.11.1.1.2); other units (iodine maps …) keep their scale.
  if (type === 'US') return asStored;
  const lowest = lowestStored(format) * slope + intercept;
  const lowestNegativeSlope = highestStored(format) * slope + intercept;
  const reachesAir = Math.min(lowest, lowestNegativeSlope) <= mustReachHu;
  return {
    kind: 'linear',
    slope,
    intercept,
    unit:
      type === 'HU' && reachesAir && isCtClass(image.text(tags.sopClassUid) ?? '') ? 'HU' : 'uncalibrated',
  };
}

/** Rescale Type (PS3.3 C.11.1.1.2); CT that states none is in HU. */
export function rescaleTypeOf(transformation: ElementReader): string {
  return (transformation.text(tags.rescaleType) ?? 'HU').toUpperCase();
}

function isUsable(value: number | undefined): value is number {
  return value !== undefined && Math.abs(value) <= 1e6;
}

function lowestStored({ signed, bitsStored }: PixelFormat): number {
  return signed ? -(2 ** (bitsStored - 1)) : 0;
}

function highestStored({ signed, bitsStored }: PixelFormat): number {
  return 2 ** (signed ? bitsStored - 1 : bitsStored) - 1;
}

function readTable(lut: ElementReader, { signed }: PixelFormat): ModalityMap | undefined {
  const [entries, first, bits] = lut.uint16s(tags.lutDescriptor);
  if (entries === undefined || first === undefined || bits !== 16) return undefined;
  // The descriptor's first value 0 means 65 536 entries; the second is signed where the pixels are.
  const values = Uint16Array.from(lut.uint16s(tags.lutData));
  if (values.length !== (entries || 65_536)) return undefined;
  const firstMapped = signed && first >= 0x8000 ? first - 0x10000 : first;
  return {
    kind: 'table',
    firstMapped,
    values,
    unit: lut.text(tags.modalityLutType) === 'HU' ? 'HU' : 'uncalibrated',
  };
}
