import { deflateSync, inflateSync } from 'fflate';
import type { Random } from '../../src/base/random.ts';
import { concat } from './make-dicom.ts';

/** Where a data element lies: offsets of its header and of its value. */
interface Element {
  readonly at: number;
  readonly lengthAt: number;
  readonly wide: boolean;
  readonly valueAt: number;
  readonly length: number;
}

const preambleBytes = 132;
const vrs = ['OB', 'OW', 'SQ', 'UN', 'UT', 'US', 'DS', 'IS', 'CS', 'UI', 'FD', 'AT', 'OV', 'ZZ', '\0\0'];
const longVrs = ['OB', 'OW', 'SQ', 'UN', 'UT', 'OV', 'OF', 'SV', 'UV'];
// biome-ignore format: texts for numbers that break readers
const texts = ['', ' ', 'NaN', '1e308', '-1e308', '1e-308', '1e999', '-0', '0', '0\\0', '0\\0\\0', '9999999999', '-1', '1,5', '0x10', '+', '.', '1\\2\\3\\4\\5\\6\\7', '\\\\\\', '1e5\\1e5\\1e30', '\u0000', 'ÿÿÿÿ', '65535', '1E+03'];
const lengths = [
  0, 1, 2, 3, 7, 8, 0x7f, 0xff, 0x100, 0xfffe, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe,
  0xffffffff,
];

/**
 * A damaged copy of an explicit little-endian (or deflated) DICOM file: bytes anywhere, or what gives it its
 * structure: lengths, VRs, tags, whole elements, numbers, offset tables, items and codestream markers.
 */
export function mutate(file: Uint8Array, random: Random, deflated = false): Uint8Array {
  const elements = elementsOf(file, preambleBytes);
  const bodyAt = elements.find(({ at }) => file[at] !== 2)?.at ?? metaEnd(file);
  if (deflated && random.uniform() < 0.8) {
    const body = mutateBytes(inflateSync(file.subarray(bodyAt)), 0, random);
    return concat([file.subarray(0, bodyAt), deflateSync(body)]);
  }
  // Most damage to headers is refused there: every third mutant's is in the pixels, which keep their length.
  const pixels = elements.find((element) => isPixelData(file, element));
  if (pixels && random.uniform() < 0.35) return mutatePixels(file, pixels.valueAt, random);
  return mutateBytes(file, preambleBytes, random);
}

function mutatePixels(file: Uint8Array, from: number, random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random.uniform() * limit);
  let mutant = file;
  for (let i = 0; i < 1 + below(4); i++)
    mutant = inPlace[below(inPlace.length)]!({ bytes: mutant.slice(), from, elements: [], below });
  return mutant;
}

function mutateBytes(bytes: Uint8Array, from: number, random: Random): Uint8Array {
  const below = (limit: number) => Math.floor(random.uniform() * limit);
  let mutant = bytes;
  for (let i = 0; i < 1 + below(3) && mutant.length > from + 12; i++) {
    const elements = elementsOf(mutant, from);
    const usable = elements.length > 0 ? [...anywhere, ...inElements] : anywhere;
    mutant = usable[below(usable.length)]!({ bytes: mutant.slice(), from, elements, below });
  }
  return mutant;
}

interface Mutable {
  /** May be changed in place. */
  readonly bytes: Uint8Array;
  /** Bytes in front of this stay as they are. */
  readonly from: number;
  readonly elements: readonly Element[];
  below(limit: number): number;
}

type Mutation = (mutable: Mutable) => Uint8Array;

const place = ({ bytes, from, below }: Mutable) => from + below(bytes.length - from);
const oneOf = <Item>({ below }: Mutable, items: readonly Item[]) => items[below(items.length)]!;
const utf8 = new TextEncoder();

const inPlace: readonly Mutation[] = [
  function anyBytes(m) {
    for (let n = 0; n < 1 + m.below(6); n++) m.bytes[place(m)] = m.below(256);
    return m.bytes;
  },
  function anEdge(m) {
    m.bytes[place(m)] = oneOf(m, [0, 0x7f, 0x80, 0xff]);
    return m.bytes;
  },
  function aMarker(m) {
    const markers = [...m.bytes.keys()].filter((i) => i >= m.from && m.bytes[i] === 0xff);
    const at = (oneOf(m, markers) ?? m.from) + 1 + m.below(24);
    if (at < m.bytes.length) m.bytes[at] = m.below(4) === 0 ? 0xff : m.below(256);
    return m.bytes;
  },
];

const anywhere: readonly Mutation[] = [
  ...inPlace,
  function cutShort(m) {
    return m.bytes.slice(0, place(m));
  },
  function cutOutOrRepeat(m) {
    return concat([m.bytes.subarray(0, place(m)), m.bytes.subarray(place(m))]);
  },
];

const inElements: readonly Mutation[] = [
  function anotherLength(m) {
    writeLength(m.bytes, oneOf(m, m.elements), oneOf(m, lengths));
    return m.bytes;
  },
  function nearlyTheLength(m) {
    const element = oneOf(m, m.elements);
    writeLength(m.bytes, element, element.length + m.below(9) - 4);
    return m.bytes;
  },
  function anotherVr(m) {
    m.bytes.set(utf8.encode(oneOf(m, vrs)), oneOf(m, m.elements).at + 4);
    return m.bytes;
  },
  function anotherTag(m) {
    const from = oneOf(m, m.elements).at;
    m.bytes.copyWithin(oneOf(m, m.elements).at, from, from + 4);
    return m.bytes;
  },
  function twice(m) {
    const { at, valueAt, length } = oneOf(m, m.elements);
    const to = oneOf(m, m.elements).at;
    return concat([m.bytes.subarray(0, to), m.bytes.subarray(at, valueAt + length), m.bytes.subarray(to)]);
  },
  function anotherValue(m) {
    const element = oneOf(m, m.elements);
    const text = utf8.encode(oneOf(m, texts));
    const value = text.length % 2 === 0 ? text : concat([text, Uint8Array.of(32)]);
    const head = m.bytes.slice(0, element.valueAt);
    writeLength(head, element, value.length);
    return concat([head, value, m.bytes.subarray(element.valueAt + element.length)]);
  },
];

/** Elements of the top level and of items, as far as they can be told; lengths may lie. */
function elementsOf(bytes: Uint8Array, from: number): Element[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Element[] = [];
  let at = from;
  while (at + 12 <= bytes.length && found.length < 200) {
    const vr = String.fromCharCode(bytes[at + 4]!, bytes[at + 5]!);
    const item = view.getUint16(at, true) === 0xfffe;
    if (!item && !/^[A-Z]{2}$/.test(vr)) break;
    const wide = item || longVrs.includes(vr);
    const lengthAt = item ? at + 4 : wide ? at + 8 : at + 6;
    const length = wide ? view.getUint32(lengthAt, true) : view.getUint16(lengthAt, true);
    const valueAt = lengthAt + (wide ? 4 : 2);
    found.push({ at, lengthAt, wide, valueAt, length });
    const entered = item || vr === 'SQ' || length === 0xffffffff;
    // Fragments hold codestreams, not elements.
    const pixels = item && found.some((element) => isPixelData(bytes, element));
    at = entered && !pixels ? valueAt : valueAt + length;
  }
  return found;
}

function isPixelData(bytes: Uint8Array, { at }: Element): boolean {
  return [0xe0, 0x7f, 0x10, 0x00].every((byte, i) => bytes[at + i] === byte);
}

function metaEnd(file: Uint8Array): number {
  const meta = elementsOf(file, preambleBytes).at(-1);
  return meta ? meta.valueAt + meta.length : preambleBytes;
}

function writeLength(bytes: Uint8Array, { lengthAt, wide }: Element, length: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (wide) view.setUint32(lengthAt, length >>> 0, true);
  else view.setUint16(lengthAt, length & 0xffff, true);
}
