import type { Tag } from './tags.ts';

/**
 * Typed, bounds-checked access to one data set or sequence item, however it is written: Part 10 bytes or DICOM
 * JSON. A value that is absent or empty is `undefined` or an empty list; a number that cannot be read is NaN.
 * Nothing is ever a silent default.
 */
export interface ElementReader {
  has(tag: Tag): boolean;
  /**
   * The raw value, or undefined when absent, empty or outside the file. Text is in the character set that
   * `texts(tags.specificCharacterSet)` names.
   */
  valueOf(tag: Tag): Uint8Array | undefined;
  /** Text values split at backslashes, trimmed of the padding that the standard allows. */
  texts(tag: Tag): string[];
  /** The first text value, or undefined. */
  text(tag: Tag): string | undefined;
  /** Decimal or integer strings (VR DS, IS); NaN for each that is not a finite number as PS3.5 6.2 writes it. */
  decimals(tag: Tag): number[];
  /** A binary unsigned 16-bit value (VR US), or undefined. */
  uint16(tag: Tag): number | undefined;
  uint16s(tag: Tag): number[];
  /** Unsigned 64-bit values (VR OV), as far as they are exact numbers; Infinity beyond. */
  uint64s(tag: Tag): number[];
  /** The first binary floating-point value (VR FL or FD), or undefined. */
  float(tag: Tag): number | undefined;
  /** The items of a sequence; empty when it is absent. */
  items(tag: Tag): ElementReader[];
  /** The first item of a sequence. */
  item(tag: Tag): ElementReader | undefined;
}
