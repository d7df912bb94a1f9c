/** True for a DICOM UID (PS3.5 9.1); only such text becomes part of an address. */
export function isUid(text: string): boolean {
  return /^[0-9][0-9.]{0,63}$/.test(text);
}
