import { csvCell } from '../../base/csv-cell.ts';

/** One line of a CSV file, with its end; what is undefined is blank. */
export const csvLine = (values: readonly (string | number | boolean | undefined)[]): string =>
  `${values.map((value) => (value === undefined ? '' : csvCell(String(value)))).join(',')}\n`;
