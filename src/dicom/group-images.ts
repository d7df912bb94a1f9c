import { dot } from '../imaging/vector.ts';
import { isCtClass } from './ct-class.ts';
import { isPlaced } from './placed-slice.ts';
import type { StackedImage } from './slice-stack.ts';

/**
 * Splits images into groups that could be one stack: same patient, study, series, frame of reference, matrix,
 * kind of values, orientation and pixel spacing. UIDs only separate; that they are equal, or empty, never makes
 * two images one.
 */
export function groupImages(images: readonly StackedImage[]): StackedImage[][] {
  const groups: StackedImage[][] = [];
  const groupsByKey = new Map<string, StackedImage[][]>();
  for (const image of images) {
    const key = keyOf(image);
    const candidates = groupsByKey.get(key) ?? [];
    groupsByKey.set(key, candidates);
    const group = candidates.find(([first]) => sameLattice(first!, image));
    if (group) group.push(image);
    else {
      const started = [image];
      candidates.push(started);
      groups.push(started);
    }
  }
  return groups;
}

/** Whether an image may be part of a volume: a grey CT slice, in a known place, and no localizer, parameter map or picture. */
export function mayBeVolume({ header, slice }: StackedImage): boolean {
  return (
    isPlaced(slice) &&
    !slice.localizer &&
    isCtClass(header.sopClassUid) &&
    header.format.photometric !== 'colour'
  );
}

function keyOf(image: StackedImage): string {
  const { header, slice } = image;
  return JSON.stringify([
    header.patientKey,
    header.studyUid,
    header.seriesUid,
    header.frameOfReferenceUid,
    header.format.columns,
    header.format.rows,
    header.format.photometric,
    slice.modalityMap.unit,
    slice.localizer,
    mayBeVolume(image),
  ]);
}

/** Directions within about 0.1° and pixel spacing within a thousandth. */
function sameLattice(a: StackedImage, b: StackedImage): boolean {
  if (!isPlaced(a.slice) || !isPlaced(b.slice)) return isPlaced(a.slice) === isPlaced(b.slice);
  const parallel = 1 - 1.5e-6;
  return (
    dot(a.slice.orientation.row, b.slice.orientation.row) >= parallel &&
    dot(a.slice.orientation.column, b.slice.orientation.column) >= parallel &&
    a.slice.spacingMm.every((mm, i) => Math.abs(mm / (b.slice as typeof a.slice).spacingMm[i]! - 1) <= 1e-3)
  );
}
