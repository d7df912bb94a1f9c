import { dot } from '../../imaging/vector.ts';
import { isCtClass } from '../ct-class.ts';
import { isPlaced } from './placed-slice.ts';
import type { StackedImage } from './slice-stack.ts';

/**
 * Splits images into groups that could be one stack: same patient, study, series, frame of reference, matrix,
 * kind of values, orientation and pixel spacing. UIDs that files share only separate; that they are equal, or empty, never makes
 * two images one.
 */
export function groupImages(images: readonly StackedImage[]): StackedImage[][] {
  const uidsOf = meaningfulUids(images);
  const groups: StackedImage[][] = [];
  const groupsByKey = new Map<string, StackedImage[][]>();
  for (const image of images) {
    const key = keyOf(image, uidsOf(image));
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

/** So many files with a UID each, none of them shared, were not scanned like this. */
const tooManyUids = 8;

/**
 * The series and the frame of reference of an image, without those that every file of its study has for itself:
 * some software writes new ones into every file, which then say nothing.
 */
function meaningfulUids(images: readonly StackedImage[]): (image: StackedImage) => readonly string[] {
  const studyOf = ({ header }: StackedImage) => `${header.patientKey} ${header.studyUid}`;
  const studies = new Map<string, { files: Set<number>; series: Set<string>; frames: Set<string> }>();
  for (const image of images) {
    const study = studies.get(studyOf(image)) ?? { files: new Set(), series: new Set(), frames: new Set() };
    studies.set(studyOf(image), study);
    study.files.add(image.file);
    study.series.add(image.header.seriesUid);
    study.frames.add(image.header.frameOfReferenceUid);
  }
  return (image) => {
    if (!mayBeVolume(image)) return [image.header.seriesUid, image.header.frameOfReferenceUid];
    const { files, series, frames } = studies.get(studyOf(image))!;
    const says = (uids: Set<string>) => files.size < tooManyUids || uids.size < files.size;
    const { seriesUid, frameOfReferenceUid } = image.header;
    return [says(series) ? seriesUid : '', says(frames) ? frameOfReferenceUid : ''];
  };
}

/** Whether images were grouped though their UIDs differ. */
export function haveOwnUids([first, ...others]: readonly StackedImage[]): boolean {
  const uids = ({ header }: StackedImage) => `${header.seriesUid} ${header.frameOfReferenceUid}`;
  return others.some((other) => uids(other) !== uids(first!));
}

function keyOf(image: StackedImage, uids: readonly string[]): string {
  const { header, slice } = image;
  return JSON.stringify([
    header.patientKey,
    header.studyUid,
    ...uids,
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
