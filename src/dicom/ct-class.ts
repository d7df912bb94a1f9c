export const classicCt = '1.2.840.10008.5.1.4.1.1.2';
export const enhancedCt = '1.2.840.10008.5.1.4.1.1.2.1';
const legacyConvertedCt = '1.2.840.10008.5.1.4.1.1.2.2';
const ctClasses = [classicCt, enhancedCt, legacyConvertedCt];

/**
 * True for objects that a CT scanner or its converter makes, as opposed to captures that call themselves CT.
 * An empty SOP class, which real files have, is not held against them.
 */
export function isCtClass(sopClassUid: string): boolean {
  return sopClassUid === '' || ctClasses.includes(sopClassUid);
}
