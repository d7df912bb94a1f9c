import { joinBytes } from '../../base/join-bytes.ts';
import { encodeElement, encodeItem, encodeText } from '../part10/encode-element.ts';

/** One attribute to be written: text, binary floats of its VR, or the items of a sequence. Tag as `ggggeeee`. */
export interface DataElement {
  readonly tag: string;
  readonly vr: string;
  readonly value: string | Float32Array | Float64Array | readonly (readonly DataElement[])[];
}

/** Elements in explicit VR little endian, in the order of their tags (PS3.5 7.1). */
export function encodeDataSet(elements: readonly DataElement[]): Uint8Array {
  const ordered = [...elements].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  return joinBytes(
    ordered.map(({ tag, vr, value }) => encodeElement(tag, vr, encodeValue(vr, value), false)),
  );
}

function encodeValue(vr: string, value: DataElement['value']): Uint8Array {
  if (typeof value === 'string') return encodeText(vr, value);
  if (value instanceof Float32Array) return floats(value, 4);
  if (value instanceof Float64Array) return floats(value, 8);
  return joinBytes(value.map((item) => encodeItem([encodeDataSet(item)], false)));
}

function floats(values: Float32Array | Float64Array, bytes: 4 | 8): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * bytes));
  values.forEach((value, i) => {
    if (bytes === 4) view.setFloat32(4 * i, value, true);
    else view.setFloat64(8 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}
