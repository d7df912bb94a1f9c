import type { ReactNode } from 'react';

interface DataTableProps {
  /** What the table holds, for who hears it. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    /** The first names the row. */
    readonly cells: readonly ReactNode[];
    readonly className?: string | undefined;
  }[];
  /** What is said where there are no rows. */
  readonly empty: string;
}

/** A table that becomes a list of cards on a phone. */
export function DataTable({ caption, columns, rows, empty }: DataTableProps) {
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <table className="data-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, className }) => (
          <tr key={key} className={className}>
            {cells.map((cell, c) =>
              c === 0 ? (
                <th key={columns[c]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[c]} data-label={columns[c]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
