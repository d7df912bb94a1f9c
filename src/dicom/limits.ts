/** Bounds on what one file may ask of the reader; far above real CT, far below what hurts a browser tab. */
export const limits = {
  /** Bytes in one DICOM file, and in one after inflating. */
  fileBytes: 2 ** 31 - 2 ** 20,
  /** Bytes that a deflated data set may inflate to: at most this, and at most `inflateRatio` times its size. */
  inflatedBytes: 1 << 29,
  inflateRatio: 400,
  /** Data elements and sequence items in one file; a 5000-frame enhanced CT has about 300 000. */
  elements: 750_000,
  /** Rows or columns of one image. */
  imageSide: 16_384,
  /** Frames in one file. */
  frames: 20_000,
  /** Characters that are looked at in one text element. */
  textBytes: 65_536,
  /** Voxels in one volume: 2 GiB of 16-bit values. */
  voxels: 2 ** 30,
} as const;
