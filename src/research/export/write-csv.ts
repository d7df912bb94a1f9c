/** A cell as RFC 4180 has it: quoted where it holds a comma, a quote or a line break. */
function cell(value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of a CSV file, with its end. */
export const csvLine = (values: readonly (string | number | boolean | undefined)[]): string =>
  `${values.map(cell).join(',')}\n`;
