/** Bounds on what one file may ask of the reader; far above real CT, far below what hurts a browser tab. */
export const limits = {
  /** Bytes in one DICOM file, and in one after inflating. */
  fileBytes: 2 ** 31 - 2 ** 20,
  /** Bytes that a deflated data set may always inflate to: one blank image of 4096 × 4096 pixels and a header. */
  inflatedBytes: 1 << 26,
  /** Beyond that, how many times its size it may inflate to: CT deflates about 2 : 1, blank images 30 : 1. */
  inflateRatio: 50,
  /** Data elements and sequence items in one file; a 5000-frame enhanced CT has about 300 000. */
  elements: 750_000,
  /** Rows or columns of one image. */
  imageSide: 16_384,
  /** Pixels of one image: decoders need up to 20 bytes for each, and blank images compress to nothing. */
  imagePixels: 2 ** 25,
  /** Frames in one file. */
  frames: 20_000,
  /** Characters that are looked at in one text element. */
  textBytes: 65_536,
  /** Voxels in one volume: 2 GiB of 16-bit values. */
  voxels: 2 ** 30,
} as const;
