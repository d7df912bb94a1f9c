/** One way from DICOM files in memory to a volume. */
export interface Contestant {
  /** Worker threads that it decodes in. */
  readonly workers: number;
  /**
   * Reads the files of one series, in slice order, into HU, slice after slice; undefined where it makes none.
   * Calls `onFirstImage` as soon as one image could be shown.
   */
  read(files: readonly Blob[], onFirstImage: () => void): Promise<Int16Array | undefined>;
}
