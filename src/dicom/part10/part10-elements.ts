import type { Element } from 'dicom-parser';
import type { ElementReader } from '../element-reader.ts';
import { limits } from '../limits.ts';
import type { RawElements } from './parse-data-set.ts';
import type { Tag } from '../tags.ts';
import { decimalValues, textValues } from '../text-values.ts';

/** What the reader needs to know of the bytes that elements point into. */
export interface ElementBytes {
  readonly bytes: Uint8Array;
  readonly bigEndian: boolean;
}

/** The elements of a parsed data set, whose values are ranges of bytes. */
export class Part10Elements implements ElementReader {
  private readonly elements: RawElements;
  private readonly source: ElementBytes;

  constructor(elements: RawElements, source: ElementBytes) {
    this.elements = elements;
    this.source = source;
  }

  has(tag: Tag): boolean {
    return this.valueOf(tag) !== undefined;
  }

  valueOf(tag: Tag): Uint8Array | undefined {
    const element = this.find(tag);
    if (!element || element.length === 0) return undefined;
    const end = element.dataOffset + element.length;
    return end <= this.source.bytes.length ? this.source.bytes.subarray(element.dataOffset, end) : undefined;
  }

  texts(tag: Tag): string[] {
    const value = this.valueOf(tag);
    if (!value) return [];
    return textValues(new TextDecoder('latin1').decode(value.subarray(0, limits.textBytes)));
  }

  text(tag: Tag): string | undefined {
    return this.texts(tag)[0] || undefined;
  }

  decimals(tag: Tag): number[] {
    return decimalValues(this.texts(tag));
  }

  uint16(tag: Tag): number | undefined {
    return this.uint16s(tag)[0];
  }

  uint16s(tag: Tag): number[] {
    const value = this.valueOf(tag);
    if (!value) return [];
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return Array.from({ length: value.length >> 1 }, (_, i) => view.getUint16(2 * i, !this.source.bigEndian));
  }

  uint64s(tag: Tag): number[] {
    const value = this.valueOf(tag);
    if (!value) return [];
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return Array.from({ length: value.length >> 3 }, (_, i) => {
      const wide = view.getBigUint64(8 * i, !this.source.bigEndian);
      return wide <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wide) : Number.POSITIVE_INFINITY;
    });
  }

  float(tag: Tag): number | undefined {
    const value = this.valueOf(tag);
    if (!value || value.length % 4 !== 0) return undefined;
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    const little = !this.source.bigEndian;
    return value.length % 8 === 0 ? view.getFloat64(0, little) : view.getFloat32(0, little);
  }

  items(tag: Tag): Part10Elements[] {
    return (this.find(tag)?.items ?? []).map(
      (item) => new Part10Elements(item.dataSet?.elements ?? {}, this.source),
    );
  }

  item(tag: Tag): Part10Elements | undefined {
    return this.items(tag)[0];
  }

  private find(tag: Tag): Element | undefined {
    return this.elements[tag];
  }
}
