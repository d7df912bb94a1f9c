import type { Series } from '../../imaging/series.ts';
import { contentHash } from '../content-hash.ts';
import { describeSeries } from './describe-series.ts';
import type { FileHeader } from '../file-header.ts';
import { type ImagePlan, planImage } from './plan-image.ts';
import type { SliceStack } from './slice-stack.ts';
import { stackSlices, withoutImages } from './stack-slices.ts';

/** A series as found among opened files: what it is, and what loading it takes. */
export interface SeriesPlan {
  readonly series: Series;
  readonly stack: SliceStack;
  /** One for each image of the stack, in its order. */
  readonly images: readonly ImagePlan[];
}

/** Sorts the headers of opened files into series: volumes first, the largest first. */
export function planSeries(headers: readonly FileHeader[]): SeriesPlan[] {
  return stackSlices(headers)
    .sort(
      (a, b) =>
        Number(b.grid !== undefined) - Number(a.grid !== undefined) || b.images.length - a.images.length,
    )
    .map((stack, i) => plan(stack, `${identityOf(stack)}-${i}`));
}

/**
 * The same series without images that turned out to be undecodable, counted in its order; undefined when none
 * is left.
 */
export function planWithout(
  { series, stack }: SeriesPlan,
  without: readonly number[],
): SeriesPlan | undefined {
  const rest = withoutImages(stack, without);
  return rest.images.length === 0 ? undefined : plan(rest, series.id);
}

function plan(stack: SliceStack, id: string): SeriesPlan {
  return { series: describeSeries(stack, id), stack, images: stack.images.map(planImage) };
}

/** Differs between studies that were opened one after the other, though their UIDs may be missing. */
function identityOf({ images: [first], grid }: SliceStack): string {
  const { header, slice } = first!;
  const { patientKey, studyUid, seriesUid, sopInstanceUid, description } = header;
  const facts = [
    patientKey,
    studyUid,
    seriesUid,
    sopInstanceUid,
    description,
    slice.positionMm,
    grid?.heightsMm,
  ];
  return contentHash(new TextEncoder().encode(JSON.stringify(facts)));
}
