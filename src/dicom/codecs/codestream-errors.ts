import { UserError } from '../../base/user-error.ts';
import type { PixelFormat } from '../pixel-format.ts';

/** What a codestream's own header says of the image. */
export interface CodestreamShape {
  readonly columns: number;
  readonly rows: number;
  readonly components: number;
  readonly bits: number;
}

/** Refuses a codestream whose image is not the one that the DICOM header describes, before anything is allocated. */
export function requireShape(shape: CodestreamShape, format: PixelFormat): void {
  const { columns, rows, samplesPerPixel, bitsAllocated } = format;
  if (shape.columns !== columns || shape.rows !== rows || shape.components !== samplesPerPixel)
    throw new UserError(
      'dicom/codestream-size',
      `The header promises ${columns} × ${rows} pixels with ${samplesPerPixel} sample(s), but the compressed image has ${shape.columns} × ${shape.rows} with ${shape.components}. Export the image again.`,
      { columns: shape.columns, rows: shape.rows, components: shape.components },
    );
  if (shape.bits < 1 || shape.bits > bitsAllocated || shape.bits > 16)
    throw new UserError(
      'dicom/codestream-bits',
      `The compressed image has ${shape.bits} bits per pixel, which does not fit the header's ${bitsAllocated}. Export the image again.`,
      { bits: shape.bits, bitsAllocated },
    );
}

/** The compressed pixels are damaged, cut short or of another kind than stated. */
export function damagedCodestream(cause?: unknown): UserError {
  return new UserError(
    'dicom/codestream',
    'The compressed pixels are damaged, cut short or not of the kind that the header states. Copy or export the image again.',
    {},
    { cause },
  );
}

/** A legal scheme that no CT scanner uses and that this reader does not decode. */
export function unsupportedCodestream(what: string): UserError {
  return new UserError(
    'dicom/codestream-unsupported',
    `The pixels are compressed as ${what}, which is not supported. Export the images again as “Explicit VR Little Endian”.`,
    { what },
  );
}
