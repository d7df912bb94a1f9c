import { UserError } from '../base/user-error.ts';

/** No number is written with more characters. */
const longestToken = 64;

/**
 * The first `count` numbers of a text in which white space or commas separate them. Throws `volume/text` at
 * anything else, or when there are fewer.
 */
export function textNumbers(bytes: Uint8Array, count: number): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(count);
  let found = 0;
  for (let at = 0; found < count; ) {
    while (at < bytes.length && isSeparator(bytes[at]!)) at += 1;
    let end = at;
    while (end < bytes.length && !isSeparator(bytes[end]!) && end - at <= longestToken) end += 1;
    const token = String.fromCharCode(...bytes.subarray(at, end));
    const number = Number(token);
    if (token === '' || token.length > longestToken || (Number.isNaN(number) && !isNotNumber.test(token)))
      throw new UserError(
        'volume/text',
        `The voxels should be written as ${count} numbers, but after ${found} of them there is no further number. Save the volume again.`,
        { count, found },
      );
    numbers[found++] = number;
    at = end;
  }
  return numbers;
}

const isNotNumber = /^[+-]?(nan|inf)/i;

function isSeparator(byte: number): boolean {
  return byte <= 32 || byte === 0x2c;
}
