import type { InspectReport } from './inspect-paths.ts';
import type { SeriesReport } from './inspect-series.ts';
import type { StatisticsReport } from './slice-sums.ts';

/** The report as text for a terminal. */
export function formatInspection(report: InspectReport): string {
  const parts = report.series.map(formatSeries);
  if (report.refused.length > 0)
    parts.push(
      `Refused: ${report.refused.length} file(s)\n${report.refused.map(({ path, code, message }) => `  ${path}\n    ${code}: ${message}`).join('\n')}`,
    );
  const volumes = report.series.filter(({ form }) => form === 'volume').length;
  parts.push(
    `${volumes} CT volume(s), ${report.series.length - volumes} series of single images, ${report.refused.length} refused.`,
  );
  return parts.join('\n\n');
}

function formatSeries(series: SeriesReport): string {
  const { geometry } = series;
  const rows: [string, string][] = [
    ['path', series.path],
    ['study UID', series.studyUid || '(empty)'],
    ['series UID', series.seriesUid || '(empty)'],
    ['SOP class', series.sopClassUid || '(empty)'],
    ['modality', [series.modality, series.bodyPart, series.description].filter(Boolean).join(', ')],
    ['transfer syntax', [series.transferSyntax, `(${series.transferSyntaxName})`].filter(Boolean).join(' ')],
    [
      'stored',
      `${series.columns} × ${series.rows} × ${series.slices} in ${series.files} file(s), ${series.bits[1]} bits`,
    ],
    ['spacing mm', geometry.spacingMm ? numbers(geometry.spacingMm, 4) : pixelSpacing(series)],
    [
      'slice gaps mm',
      Object.entries(geometry.gapsMm)
        .map(([gap, count]) => `${gap} × ${count}`)
        .join(', ') || '-',
    ],
    [
      'grid',
      geometry.dims
        ? `${geometry.dims.join(' × ')}${geometry.asStored ? '' : ' (resampled along the slice axis)'}`
        : '-',
    ],
    ['lpsFromIndex', geometry.lpsFromIndex ? matrixRows(geometry.lpsFromIndex) : '-'],
    ['shear', geometry.shearDegrees === null ? '-' : `${geometry.shearDegrees.toFixed(2)}°`],
    [series.unit === 'HU' ? 'HU' : 'values (not HU)', statistics(series.hu)],
  ];
  if (series.huWithoutPadding) rows.push(['without padding', statistics(series.huWithoutPadding)]);
  for (const { code, severity, message } of series.diagnostics) rows.push([severity, `${code}: ${message}`]);
  const title = series.form === 'volume' ? 'CT volume' : 'CT images (no volume)';
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(16)} ${value}`)].join('\n');
}

function pixelSpacing({ geometry }: SeriesReport): string {
  const spacing = geometry.pixelSpacingMm;
  return spacing ? `${numbers([spacing.betweenColumns, spacing.betweenRows], 4)} in the image` : 'not stated';
}

function statistics(values: StatisticsReport | null): string {
  if (!values) return '-';
  return `min ${numbers([values.min], 3)}  max ${numbers([values.max], 3)}  mean ${values.mean.toFixed(3)}  std ${values.std.toFixed(3)}`;
}

function matrixRows(columnMajor: readonly number[]): string {
  const rows = [0, 1, 2].map(
    (row) =>
      `[${numbers(
        [0, 1, 2, 3].map((column) => columnMajor[4 * column + row]!),
        4,
      )}]`,
  );
  return rows.join(' ');
}

function numbers(values: readonly number[], digits: number): string {
  return values.map((value) => String(Number(value.toFixed(digits)))).join('  ');
}
