import type { ReactNode } from 'react';
import { type PlotLibrary, type PlotOptions, usePlot } from './use-plot.ts';
import './plot.css';

interface PlotProps {
  readonly title: string;
  /** What the plot shows, in a sentence. */
  readonly caption: string;
  /** Must be stable (`useCallback`). */
  readonly describe: (plot: PlotLibrary, widthPx: number) => PlotOptions;
  /** The same numbers as a table, for those who would rather read. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A plot with a title, a sentence, and its numbers. */
export function Plot({ title, caption, describe, columns, rows }: PlotProps) {
  const place = usePlot(describe);
  return (
    <figure className="plot">
      <figcaption>
        <strong>{title}</strong>
        <span>{caption}</span>
      </figcaption>
      <div className="plot-picture" ref={place} aria-hidden="true" />
      <details>
        <summary>As a table</summary>
        <table>
          <caption className="visually-hidden">{title}</caption>
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
            {rows.map((cells, i) => (
              <tr key={i}>
                {cells.map((cell, c) =>
                  c === 0 ? (
                    <th key={c} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={c}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
