import { UserError } from '../../base/user-error.ts';

/** Rows of a CSV file (RFC 4180: quotes, doubled quotes, line breaks inside them; CRLF or LF), by column name. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = readRows(text.replace(/^\uFEFF/, ''));
  if (!header)
    throw new UserError('csv/empty', 'The file is empty. Choose a CSV file with a line of column names.');
  return rows.map((cells, i) => {
    if (cells.length !== header.length)
      throw new UserError(
        'csv/ragged',
        `Row ${i + 2} has ${cells.length} cells where the first line names ${header.length} columns.`,
        { row: i + 2 },
      );
    return Object.fromEntries(header.map((column, j) => [column.trim(), cells[j]!]));
  });
}

function readRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    [row, cell] = [[], ''];
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  if (quoted)
    throw new UserError('csv/open-quote', 'The file ends inside a quoted cell: part of it is missing.');
  endRow();
  return rows;
}
