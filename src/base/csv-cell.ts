/** A text as a cell of a CSV file (RFC 4180): quoted where it holds a comma, a quote or a line break. */
export const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
