import type { LoadableSeries } from '../sources/opened-study.ts';

interface SeriesChoiceProps {
  readonly series: readonly LoadableSeries[];
  readonly onChoose: (loadable: LoadableSeries) => void;
}

/** One row per series found, largest volume first. */
export function SeriesChoice({ series, onChoose }: SeriesChoiceProps) {
  return (
    <ul className="series-choice">
      {series.map((loadable) => {
        const { id, description, slices, columns, rows, sliceThicknessMm, form, diagnostics } =
          loadable.series;
        const facts = [
          form === 'volume' ? `${slices} slices` : `${slices} ${slices === 1 ? 'image' : 'images'}, 2D only`,
          `${columns} × ${rows}`,
          sliceThicknessMm === undefined ? undefined : `${sliceThicknessMm} mm thick`,
        ];
        return (
          <li key={id}>
            <button type="button" className="series-row" onClick={() => onChoose(loadable)}>
              <strong>{description || 'Series without a description'}</strong>
              <span>{facts.filter(Boolean).join(' · ')}</span>
              {diagnostics.map(({ code, message }) => (
                <small key={code + message}>{message}</small>
              ))}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
