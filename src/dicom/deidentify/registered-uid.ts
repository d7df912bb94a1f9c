/** Whether a UID is one of the standard's own: a class or a syntax, which names no place and no machine. */
export function isRegisteredUid(uid: string): boolean {
  return /^1\.2\.840\.10008\.[\d.]{1,48}$/.test(uid);
}
