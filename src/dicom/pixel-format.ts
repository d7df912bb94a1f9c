import { UserError } from '../base/user-error.ts';
import type { ElementReader } from './element-reader.ts';
import { limits } from './limits.ts';
import { type Tag, tags } from './tags.ts';

/** How one frame's pixels are laid out (DICOM PS3.3 C.7.6.3), checked. */
export interface PixelFormat {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: 1 | 3;
  readonly bitsAllocated: 8 | 16 | 32;
  readonly bitsStored: number;
  readonly highBit: number;
  readonly signed: boolean;
  readonly photometric: 'MONOCHROME1' | 'MONOCHROME2' | 'colour';
  /** Colour planes one after the other instead of interleaved. */
  readonly planar: boolean;
}

/** Colour models that each kind of codec hands out as interleaved red, green and blue; `native` has none. */
const colourModels: Readonly<Record<string, readonly string[]>> = {
  native: ['RGB'],
  rle: ['RGB'],
  jpeg: ['RGB', 'YBR_FULL', 'YBR_FULL_422'],
};

/** Bytes that one native frame takes. */
export function frameBytes(format: PixelFormat): number {
  return format.rows * format.columns * format.samplesPerPixel * (format.bitsAllocated / 8);
}

/** Reads and checks the image pixel attributes; throws `UserError` that names the first one that is wrong. */
export function readPixelFormat(elements: ElementReader, codec = 'native'): PixelFormat {
  const rows = required(elements, tags.rows, 'Rows', (n) => n >= 1 && n <= limits.imageSide);
  const columns = required(elements, tags.columns, 'Columns', (n) => n >= 1 && n <= limits.imageSide);
  if (rows * columns > limits.imagePixels) throw badAttribute('Rows × Columns', rows * columns);
  const samples = required(elements, tags.samplesPerPixel, 'Samples per Pixel', (n) => n === 1 || n === 3);
  const bitsAllocated = required(elements, tags.bitsAllocated, 'Bits Allocated', (n) =>
    [8, 16, 32].includes(n),
  );
  const bitsStored = required(elements, tags.bitsStored, 'Bits Stored', (n) => n >= 1 && n <= bitsAllocated);
  const highBit = elements.has(tags.highBit)
    ? required(elements, tags.highBit, 'High Bit', (n) => n >= bitsStored - 1 && n < bitsAllocated)
    : bitsStored - 1;
  const representation = required(elements, tags.pixelRepresentation, 'Pixel Representation', (n) => n <= 1);
  const photometric = readPhotometric(elements, samples, codec);
  if (photometric === 'colour' && bitsAllocated !== 8) throw badAttribute('Bits Allocated', bitsAllocated);
  return {
    rows,
    columns,
    samplesPerPixel: samples as 1 | 3,
    bitsAllocated: bitsAllocated as 8 | 16 | 32,
    bitsStored,
    highBit,
    signed: representation === 1,
    photometric,
    planar: elements.uint16(tags.planarConfiguration) === 1,
  };
}

/** Number of Frames: 1 where it is absent or empty. */
export function readFrameCount(elements: ElementReader): number {
  const [frames = 1] = elements.decimals(tags.numberOfFrames);
  if (!Number.isInteger(frames) || frames < 1 || frames > limits.frames)
    throw badAttribute('Number of Frames', frames);
  return frames;
}

function readPhotometric(
  elements: ElementReader,
  samples: number,
  codec: string,
): PixelFormat['photometric'] {
  const photometric = elements.text(tags.photometricInterpretation) ?? '';
  if (samples === 1 && (photometric === 'MONOCHROME1' || photometric === 'MONOCHROME2')) return photometric;
  if (samples === 3 && colourModels[codec]?.includes(photometric)) return 'colour';
  throw new UserError(
    'dicom/photometric',
    `The pixels are stored as “${photometric.slice(0, 32)}” with ${samples} sample(s) each, not as grey values. Export the original CT images instead.`,
    { photometric: photometric.slice(0, 32), samples },
  );
}

function required(elements: ElementReader, tag: Tag, name: string, valid: (n: number) => boolean): number {
  const value = elements.uint16(tag);
  if (value === undefined) throw badAttribute(name, undefined);
  if (!valid(value)) throw badAttribute(name, value);
  return value;
}

function badAttribute(name: string, value: number | undefined): UserError {
  return new UserError(
    'dicom/image-attribute',
    value === undefined
      ? `The header does not state ${name}, so the pixels cannot be read safely. Export the image again.`
      : `The header states ${name} = ${value}, which no readable CT image has. Export the image again.`,
    { attribute: name, value },
  );
}
