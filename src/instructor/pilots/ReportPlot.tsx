import { useMemo } from 'react';
import { Plot } from '../../plots/Plot.tsx';
import type { PlotData } from '../../research/report/plot-data.ts';
import { plotDrawing } from './plot-drawing.ts';

/** One of a report's pictures, with its numbers. */
export function ReportPlot({ data }: { readonly data: PlotData }) {
  const { describe, columns, rows } = useMemo(() => plotDrawing(data), [data]);
  return <Plot title={data.title} caption={data.caption} describe={describe} columns={columns} rows={rows} />;
}
