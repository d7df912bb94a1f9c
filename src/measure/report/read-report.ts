import { UserError } from '../../base/user-error.ts';
import type { Code, Graphic3D } from '../../dicom/structured-report/content-item.ts';
import {
  decodeReport,
  type FoundGraphic,
  type FoundItem,
} from '../../dicom/structured-report/decode-report.ts';
import { measurementKinds } from '../index.ts';
import { checkMeasurementList, type MeasurementList } from '../measurement-list.ts';
import type { Measurement } from '../measurement.ts';
import { concepts } from './concepts.ts';
import { graphicOf } from './graphic-of.ts';

/**
 * Reads the measurements of a report that `writeReport` wrote. Throws `UserError`: `dicom/…` for damaged bytes,
 * `report/…` for another kind of file, a report of another program, or one whose positions were changed since.
 */
export function readReport(file: Uint8Array): MeasurementList {
  const groups = groupsOf(decodeReport(file));
  const { measurements } = checkMeasurementList({
    schema: 'oblique/measurements',
    version: 1,
    space: 'LPS',
    measurements: groups.map(keptIn),
  });
  for (const [i, measurement] of measurements.entries()) requireSamePositions(measurement, groups[i]!, i);
  const frames = new Set(groups.flatMap(graphicsIn).map((graphic) => graphic.frameOfReferenceUid));
  return { measurements, scan: frames.size === 1 ? [...frames][0] : undefined };
}

function keptIn(group: FoundItem): unknown {
  const kept = group.items.find((item) => item.type === 'TEXT' && isCalled(item, concepts.kept));
  if (kept?.text === undefined) throw foreign();
  try {
    return JSON.parse(kept.text);
  } catch {
    throw foreign();
  }
}

function groupsOf(root: FoundItem): readonly FoundItem[] {
  if (!isCalled(root, concepts.report)) throw foreign();
  return root.items
    .filter((item) => isCalled(item, concepts.measurements))
    .flatMap(({ items }) => items)
    .filter((item) => isCalled(item, concepts.group));
}

const isCalled = ({ concept }: FoundItem, { value, scheme }: Code) =>
  concept.value === value && concept.scheme === scheme;

/** What others see and what Oblique kept must be the same: another program may have moved the points. */
function requireSamePositions(measurement: Measurement, group: FoundItem, index: number): void {
  const own = graphicOf(measurementKinds.get(measurement.kind), measurement);
  const found = graphicsIn(group);
  if (found.length > 0 && found.every((graphic) => isSame(own, graphic))) return;
  throw new UserError(
    'report/changed',
    `Measurement ${index + 1} of this report was changed by another program, so it cannot be opened safely. Choose the report as Oblique saved it.`,
    { measurement: index + 1 },
  );
}

function graphicsIn({ graphic, items }: FoundItem): FoundGraphic[] {
  return [...(graphic ? [graphic] : []), ...items.flatMap(graphicsIn)];
}

function isSame(own: Graphic3D, found: FoundGraphic): boolean {
  return (
    own.type === found.type &&
    own.data.length === found.data.length &&
    own.data.every((value, i) => Math.fround(value) === found.data[i])
  );
}

function foreign(): UserError {
  return new UserError(
    'report/foreign',
    'This report was not written by Oblique, so its measurements cannot be opened here. Choose one that was saved here.',
  );
}
