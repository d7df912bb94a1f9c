import { axisOf } from '../../imaging/affine.ts';
import { cross, dot, normalize } from '../../imaging/vector.ts';
import type { LoadableSeries } from '../../sources/opened-study.ts';
import { compressionWords } from './compression-words.ts';

/** What a person chooses a series by, in lines; a fact that nobody stated is left out. Lines break behind dots. */
export function seriesFacts({ series, bytes, dicom }: LoadableSeries): readonly string[] {
  const { slices, columns, rows, form, sliceThicknessMm, bodyPart, transferSyntaxUid } = series;
  const noun = form === 'volume' ? 'slice' : 'image';
  const grid = dicom?.plan.stack.grid;
  const gapMm = grid && gapAlongNormalMm(grid);
  return [
    [`${slices} ${noun}${slices === 1 ? '' : 's'}`, `${columns} × ${rows}`],
    [
      sliceThicknessMm === undefined ? '' : `${mm(sliceThicknessMm)} thick`,
      gapMm === undefined ? '' : `every ${mm(gapMm)}`,
      gapMm === undefined || !grid ? '' : `covers ${mm(Math.round(gapMm * grid.mixes.length))}`,
    ],
    [inWords(bodyPart), bytes === undefined ? '' : megabytes(bytes), compressionWords(transferSyntaxUid)],
  ]
    .map((facts) => facts.filter(Boolean).join('\u00a0· '))
    .filter(Boolean);
}

/** The distance between neighbouring slices that matters: across them, however the gantry leans. */
function gapAlongNormalMm({ lpsFromIndex }: { readonly lpsFromIndex: Parameters<typeof axisOf>[0] }): number {
  const normal = normalize(cross(axisOf(lpsFromIndex, 0), axisOf(lpsFromIndex, 1)));
  return Math.abs(dot(normal, axisOf(lpsFromIndex, 2)));
}

/** Two places at most: what lies below is the writing of coordinates, not of scanners. */
const mm = (value: number) => `${Number(value.toFixed(2))}\u00a0mm`;

/** Decimal, as storage is sold and networks are measured. */
export function megabytes(bytes: number): string {
  const mb = bytes / 1e6;
  return mb < 0.1 ? 'under 0.1 MB' : `${mb < 10 ? mb.toFixed(1) : Math.round(mb)} MB`;
}

/** `CHEST` or `HEAD_NECK` as a word of a sentence's beginning. */
function inWords(code: string): string {
  const text = code.replaceAll('_', ' ').toLowerCase().trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
