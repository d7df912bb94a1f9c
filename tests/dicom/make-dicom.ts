import { deflateSync } from 'fflate';

/** An element's value: text, numbers in the VR's own width, bytes, or items. */
type Value = string | readonly number[] | Uint8Array | readonly DataSet[];
/** Elements by tag (`0028,0010`), each with its VR. Written in ascending order. */
export type DataSet = Readonly<Record<string, readonly [vr: string, value: Value]>>;

export type TestEncoding = 'implicit-le' | 'explicit-le' | 'explicit-be' | 'deflated';

const syntaxes: Readonly<Record<TestEncoding, string>> = {
  'implicit-le': '1.2.840.10008.1.2',
  'explicit-le': '1.2.840.10008.1.2.1',
  'explicit-be': '1.2.840.10008.1.2.2',
  deflated: '1.2.840.10008.1.2.1.99',
};
const longVrs = new Set(['OB', 'OW', 'OV', 'OF', 'SQ', 'UN', 'UT', 'SV', 'UV']);

/** A Part 10 file: preamble, meta information and data set. */
export function makeFile(
  dataSet: DataSet,
  encoding: TestEncoding = 'explicit-le',
  transferSyntax = syntaxes[encoding],
  metaElements: DataSet = {},
): Uint8Array<ArrayBuffer> {
  const meta = writeDataSet({ '0002,0010': ['UI', transferSyntax], ...metaElements }, 'explicit-le');
  const body = writeDataSet(dataSet, encoding);
  const magic = new Uint8Array(132);
  magic.set(new TextEncoder().encode('DICM'), 128);
  return concat([magic, meta, encoding === 'deflated' ? deflateSync(body) : body]);
}

export function writeDataSet(dataSet: DataSet, encoding: TestEncoding): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(dataSet)
    .map(([tag, [vr, value]]) => ({ tag: Number.parseInt(tag.replace(',', ''), 16), vr, value }))
    .sort((a, b) => a.tag - b.tag)
    .map(({ tag, vr, value }) => writeElement(tag, vr, value, encoding));
  return concat(parts);
}

function writeElement(
  tag: number,
  vr: string,
  value: Value,
  encoding: TestEncoding,
): Uint8Array<ArrayBuffer> {
  const little = encoding !== 'explicit-be';
  const bytes = valueBytes(vr, value, encoding);
  const encapsulated = vr === 'OB' && tag === 0x7fe00010;
  const head = new DataView(new ArrayBuffer(encoding === 'implicit-le' ? 8 : longVrs.has(vr) ? 12 : 8));
  head.setUint16(0, tag >>> 16, little);
  head.setUint16(2, tag & 0xffff, little);
  const length = encapsulated ? 0xffffffff : bytes.length;
  if (encoding === 'implicit-le') head.setUint32(4, length, little);
  else {
    head.setUint8(4, vr.charCodeAt(0));
    head.setUint8(5, vr.charCodeAt(1));
    if (longVrs.has(vr)) head.setUint32(8, length, little);
    else head.setUint16(6, length, little);
  }
  return concat([new Uint8Array(head.buffer), bytes]);
}

function valueBytes(vr: string, value: Value, encoding: TestEncoding): Uint8Array {
  if (value instanceof Uint8Array) return value.length % 2 === 0 ? value : concat([value, new Uint8Array(1)]);
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    return text.length % 2 === 0 ? text : concat([text, new TextEncoder().encode(vr === 'UI' ? '\0' : ' ')]);
  }
  if (vr === 'SQ')
    return concat((value as DataSet[]).map((item) => writeItem(writeDataSet(item, encoding), encoding)));
  const little = encoding !== 'explicit-be';
  const numbers = value as readonly number[];
  const width = vr === 'OV' ? 8 : 2;
  const view = new DataView(new ArrayBuffer(numbers.length * width));
  for (const [i, number] of numbers.entries())
    if (width === 8) view.setBigUint64(8 * i, BigInt(number), little);
    else view.setUint16(2 * i, number & 0xffff, little);
  return new Uint8Array(view.buffer);
}

function writeItem(bytes: Uint8Array, encoding: TestEncoding): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(8));
  const little = encoding !== 'explicit-be';
  head.setUint16(0, 0xfffe, little);
  head.setUint16(2, 0xe000, little);
  head.setUint32(4, bytes.length, little);
  return concat([new Uint8Array(head.buffer), bytes]);
}

/** The value of encapsulated pixel data: offset table, fragments, delimiter. */
export function encapsulate(
  fragments: readonly Uint8Array[],
  offsetTable: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  const even = (bytes: Uint8Array) => (bytes.length % 2 === 0 ? bytes : concat([bytes, new Uint8Array(1)]));
  const table = new Uint8Array(Uint32Array.from(offsetTable).buffer);
  const delimiter = Uint8Array.from([0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0]);
  const items = [table, ...fragments.map(even)].map((bytes) => writeItem(bytes, 'explicit-le'));
  return concat([...items, delimiter]);
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
