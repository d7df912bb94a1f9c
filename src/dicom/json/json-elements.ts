import { UserError } from '../../base/user-error.ts';
import { parseDecimal } from '../decimal-string.ts';
import type { ElementReader } from '../element-reader.ts';
import { limits } from '../limits.ts';
import { type Tag, tags } from '../tags.ts';
import { decimalValues, textValues } from '../text-values.ts';

/** A data set in the DICOM JSON model (PS3.18 annex F), as it was parsed: nothing in it is checked yet. */
export type JsonDataSet = Readonly<Record<string, unknown>>;

/** True for what can be a data set or an element. */
export function isJsonObject(value: unknown): value is JsonDataSet {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The elements of a data set in DICOM JSON. A value that the archive keeps elsewhere (`BulkDataURI`), or that
 * cannot be a value of its kind, throws `UserError` `dicom/metadata-incomplete`: the image's own file is then read.
 */
export class JsonElements implements ElementReader {
  private readonly dataSet: JsonDataSet;

  constructor(dataSet: JsonDataSet) {
    this.dataSet = dataSet;
  }

  has(tag: Tag): boolean {
    const element = this.find(tag);
    if (element?.BulkDataURI !== undefined) return true;
    return this.values(tag).some(isJsonObject) || this.valueOf(tag) !== undefined;
  }

  valueOf(tag: Tag): Uint8Array | undefined {
    const binary = this.binary(tag);
    if (binary) return binary;
    const texts = this.texts(tag);
    return texts.some((text) => text !== '') ? new TextEncoder().encode(texts.join('\\')) : undefined;
  }

  texts(tag: Tag): string[] {
    // JSON is UTF-8 whatever the file was in, and archives copy the file's own character set all the same.
    if (tag === tags.specificCharacterSet) return ['ISO_IR 192'];
    return this.values(tag).flatMap((value) => textValues(textOf(value)));
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
    const binary = this.binary(tag);
    if (binary) {
      const view = new DataView(binary.buffer, binary.byteOffset, binary.byteLength);
      return Array.from({ length: binary.length >> 1 }, (_, i) => view.getUint16(2 * i, true));
    }
    return this.values(tag).map((value) => {
      // VR SS holds the same 16 bits.
      const number = wholeNumber(value, -0x8000, 0xffff);
      return number < 0 ? number + 0x10000 : number;
    });
  }

  uint64s(tag: Tag): number[] {
    return this.values(tag).map((value) => wholeNumber(value, 0, Number.MAX_SAFE_INTEGER));
  }

  float(tag: Tag): number | undefined {
    return this.decimals(tag)[0];
  }

  items(tag: Tag): JsonElements[] {
    const values = this.values(tag);
    if (values.length > limits.frames) throw incomplete();
    return values.map((value) => new JsonElements(isJsonObject(value) ? value : {}));
  }

  item(tag: Tag): JsonElements | undefined {
    return this.items(tag)[0];
  }

  private values(tag: Tag): readonly unknown[] {
    const element = this.find(tag);
    if (element?.Value === undefined) {
      if (element?.BulkDataURI !== undefined) throw incomplete();
      return [];
    }
    if (!Array.isArray(element.Value) || element.Value.length > limits.elements) throw incomplete();
    return element.Value;
  }

  private binary(tag: Tag): Uint8Array | undefined {
    const inline = this.find(tag)?.InlineBinary;
    if (inline === undefined) return undefined;
    if (typeof inline !== 'string') throw incomplete();
    try {
      return Uint8Array.from(atob(inline), (character) => character.charCodeAt(0));
    } catch (cause) {
      throw incomplete(cause);
    }
  }

  private find(tag: Tag): JsonDataSet | undefined {
    const element = this.dataSet[tag.slice(1).toUpperCase()];
    return isJsonObject(element) ? element : undefined;
  }
}

/** Numbers as they are; a person name (PS3.18 F.2.2) by its alphabetic group; null is an empty value. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, limits.textBytes);
  if (typeof value === 'number') return String(value);
  if (isJsonObject(value)) return textOf(value.Alphabetic ?? '');
  return '';
}

function wholeNumber(value: unknown, lowest: number, highest: number): number {
  const number = typeof value === 'string' ? parseDecimal(value.trim()) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < lowest || number > highest)
    throw incomplete();
  return number;
}

/** What the archive tells of an image is not enough to read it by. */
export function incomplete(cause?: unknown): UserError {
  return new UserError(
    'dicom/metadata-incomplete',
    'The archive does not tell enough of this image to show it. Export it from the archive as a file and open that.',
    {},
    { cause },
  );
}
