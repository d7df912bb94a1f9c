/** CT Image, Enhanced CT, Legacy Converted Enhanced CT. */
const ctClasses = ['1.2.840.10008.5.1.4.1.1.2', '1.2.840.10008.5.1.4.1.1.2.1', '1.2.840.10008.5.1.4.1.1.2.2'];

/**
 * True for objects that a CT scanner or its converter makes, as opposed to captures that call themselves CT.
 * An empty SOP class, which real files have, is not held against them.
 */
export function isCtClass(sopClassUid: string): boolean {
  return sopClassUid === '' || ctClasses.includes(sopClassUid);
}
