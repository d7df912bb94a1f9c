const signature = [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20];
const codestreamBox = 0x6a703263;

/**
 * The codestream within a JP2 file (T.800 annex I), which some archives store where DICOM asks for the bare
 * codestream; anything else is returned as it is.
 */
export function unwrapJp2(bytes: Uint8Array): Uint8Array {
  if (!signature.every((byte, i) => bytes[i] === byte)) return bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.length) {
    // Length 0: the box reaches to the end.
    const length = view.getUint32(at) || bytes.length - at;
    if (length < 8 || at + length > bytes.length) return bytes;
    if (view.getUint32(at + 4) === codestreamBox) return bytes.subarray(at + 8, at + length);
    at += length;
  }
  return bytes;
}
