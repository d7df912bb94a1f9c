import { joinBytes } from '../../base/join-bytes.ts';

/** VRs with a 32-bit length in explicit encodings (PS3.5 7.1.2). */
const longVrs = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const longestShort = 0xfffe;
export const undefinedLength = 0xffffffff;

/** True when a value of this many bytes can be written. */
export function fits(vr: string, length: number): boolean {
  return longVrs.has(vr) || length <= longestShort;
}

/** One data element in explicit VR; `tag` is `ggggeeee`, `value` has even length. */
export function encodeElement(tag: string, vr: string, value: Uint8Array, bigEndian: boolean): Uint8Array {
  const head = elementHead(tag, vr, value.length, bigEndian);
  return joinBytes([head, value]);
}

/** Tag, VR and length of an element in explicit VR (PS3.5 7.1.2). */
export function elementHead(tag: string, vr: string, length: number, bigEndian: boolean): Uint8Array {
  const long = longVrs.has(vr);
  const view = new DataView(new ArrayBuffer(long ? 12 : 8));
  view.setUint16(0, Number.parseInt(tag.slice(0, 4), 16), !bigEndian);
  view.setUint16(2, Number.parseInt(tag.slice(4), 16), !bigEndian);
  view.setUint8(4, vr.charCodeAt(0));
  view.setUint8(5, vr.charCodeAt(1));
  if (long) view.setUint32(8, length, !bigEndian);
  else view.setUint16(6, length, !bigEndian);
  return new Uint8Array(view.buffer);
}

/** A sequence item of stated length. */
export function encodeItem(elements: readonly Uint8Array[], bigEndian: boolean): Uint8Array {
  const length = elements.reduce((sum, element) => sum + element.length, 0);
  const view = new DataView(new ArrayBuffer(8));
  view.setUint16(0, 0xfffe, !bigEndian);
  view.setUint16(2, 0xe000, !bigEndian);
  view.setUint32(4, length, !bigEndian);
  return joinBytes([new Uint8Array(view.buffer), ...elements]);
}

/** Text in UTF-8, padded to even length as its VR asks. */
export function encodeText(vr: string, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length % 2 === 0) return bytes;
  return joinBytes([bytes, Uint8Array.of(vr === 'UI' ? 0 : 0x20)]);
}
