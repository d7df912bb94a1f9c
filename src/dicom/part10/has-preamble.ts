/** Bytes before the letters `DICM` that mark a DICOM file (PS3.10 7.1). */
export const preambleBytes = 128;
/** Where the file meta information begins: behind the preamble and its mark. */
export const metaStart = preambleBytes + 4;

const mark = [0x44, 0x49, 0x43, 0x4d];

/** Whether bytes begin as a DICOM file does, with a preamble and its mark. */
export function hasPreamble(file: Uint8Array): boolean {
  return mark.every((byte, i) => file[preambleBytes + i] === byte);
}
