import type { Element } from 'dicom-parser';
import { limits } from './limits.ts';
import type { RawElements } from './parse-data-set.ts';
import type { Tag } from './tags.ts';

/** What the reader needs to know of the bytes that elements point into. */
export interface ElementBytes {
  readonly bytes: Uint8Array;
  readonly bigEndian: boolean;
}

/**
 * Typed, bounds-checked access to one data set or sequence item. A value that is absent or empty is
 * `undefined` or an empty list; a number that cannot be read is NaN. Nothing is ever a silent default.
 */
export class ElementReader {
  private readonly elements: RawElements;
  private readonly source: ElementBytes;

  constructor(elements: RawElements, source: ElementBytes) {
    this.elements = elements;
    this.source = source;
  }

  has(tag: Tag): boolean {
    return this.valueOf(tag) !== undefined;
  }

  /** The raw value, or undefined when absent, empty or outside the file. */
  valueOf(tag: Tag): Uint8Array | undefined {
    const element = this.find(tag);
    if (!element || element.length === 0) return undefined;
    const end = element.dataOffset + element.length;
    return end <= this.source.bytes.length ? this.source.bytes.subarray(element.dataOffset, end) : undefined;
  }

  /** Text values split at backslashes, trimmed of the padding that the standard allows. */
  texts(tag: Tag): string[] {
    const value = this.valueOf(tag);
    if (!value) return [];
    const text = new TextDecoder('latin1').decode(value.subarray(0, limits.textBytes));
    return text.split('\\').map((part) => part.replace(/^[ \0]+|[ \0]+$/g, ''));
  }

  /** The first text value, or undefined. */
  text(tag: Tag): string | undefined {
    return this.texts(tag)[0] || undefined;
  }

  /** Decimal or integer strings (VR DS, IS); NaN for each that is not a finite number as PS3.5 6.2 writes it. */
  decimals(tag: Tag): number[] {
    const texts = this.texts(tag);
    return texts.length === 1 && texts[0] === '' ? [] : texts.map(parseDecimal);
  }

  /** A binary unsigned 16-bit value (VR US), or undefined. */
  uint16(tag: Tag): number | undefined {
    return this.uint16s(tag)[0];
  }

  uint16s(tag: Tag): number[] {
    const value = this.valueOf(tag);
    if (!value) return [];
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return Array.from({ length: value.length >> 1 }, (_, i) => view.getUint16(2 * i, !this.source.bigEndian));
  }

  /** Unsigned 64-bit values (VR OV), as far as they are exact numbers; Infinity beyond. */
  uint64s(tag: Tag): number[] {
    const value = this.valueOf(tag);
    if (!value) return [];
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return Array.from({ length: value.length >> 3 }, (_, i) => {
      const wide = view.getBigUint64(8 * i, !this.source.bigEndian);
      return wide <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide) : Number.POSITIVE_INFINITY;
    });
  }

  /** The items of a sequence; empty when it is absent. */
  items(tag: Tag): ElementReader[] {
    return (this.find(tag)?.items ?? []).map(
      (item) => new ElementReader(item.dataSet?.elements ?? {}, this.source),
    );
  }

  /** The first item of a sequence. */
  item(tag: Tag): ElementReader | undefined {
    return this.items(tag)[0];
  }

  private find(tag: Tag): Element | undefined {
    return this.elements[tag];
  }
}

/** A DS or IS value; NaN for anything that is not written as PS3.5 allows, or is not finite. */
function parseDecimal(text: string): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}
