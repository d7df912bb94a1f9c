const absent = new Set(['', 'NA', 'NaN', 'null']);
const truth: Readonly<Record<string, boolean>> = { '1': true, '0': false, true: true, false: false };

/** A cell of a CSV file; undefined where there is nothing in it, in any of the ways that programs write that. */
export function cellOf(text: string | undefined): string | undefined {
  const cell = text?.trim() ?? '';
  return absent.has(cell) ? undefined : cell;
}

/** Its number: NaN where it holds something else, so that a schema refuses it. */
export function numberOf(text: string | undefined): number | undefined {
  const cell = cellOf(text);
  return cell === undefined ? undefined : Number(cell);
}

/** Its yes or no: undefined where it holds something else. */
export const flagOf = (text: string | undefined): boolean | undefined =>
  truth[cellOf(text)?.toLowerCase() ?? ''];
