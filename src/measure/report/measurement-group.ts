import type { Code, ContentItem, GraphicType } from '../../dicom/structured-report/content-item.ts';
import { uidOfText } from '../../dicom/structured-report/uid-of-text.ts';
import type { Volume } from '../../imaging/volume.ts';
import { measurementKinds } from '../index.ts';
import type { MeasurementKind } from '../measurement-kind.ts';
import type { Measurement } from '../measurement.ts';
import type { Reading } from '../reading.ts';
import { ownCode } from './code.ts';
import { concepts } from './concepts.ts';
import { graphicOf } from './graphic-of.ts';
import type { ReportedAs } from './reported-as.ts';
import type { StandInUids } from './stand-in-uids.ts';
import { unitCode } from './unit-code.ts';

/** What a group needs to know besides its measurement. */
export interface GroupSurroundings {
  readonly volume: Volume;
  readonly uids: StandInUids;
  readonly findingSite: Code | undefined;
}

/** A region or a body is the group's own; every other graphic belongs to the numbers that came from it. */
const regions: Partial<Record<GraphicType, { readonly template: string; readonly concept: Code }>> = {
  ELLIPSE: { template: '1410', concept: concepts.imageRegion },
  POLYGON: { template: '1410', concept: concepts.imageRegion },
  ELLIPSOID: { template: '1411', concept: concepts.volumeSurface },
};

/** One measurement as a measurement group (PS3.16 TID 1501; TID 1410 for planes, TID 1411 for bodies). */
export function measurementGroup(
  measurement: Measurement,
  title: string,
  { volume, uids, findingSite }: GroupSurroundings,
): ContentItem {
  const kind = measurementKinds.get(measurement.kind);
  const graphic = graphicOf(kind, measurement);
  const region = regions[graphic.type];
  const drawn = (relationship: 'CONTAINS' | 'INFERRED FROM', concept: Code): ContentItem => ({
    type: 'SCOORD3D',
    relationship,
    concept,
    graphic,
    frameOfReferenceUid: uids.frameOfReference,
  });
  const readings = kind.compute(measurement.points, volume, measurement.parameters);
  // Without a number there is nothing to infer: the position itself is what was found.
  const ownGraphic = region || readings.length === 0;
  const source = ownGraphic ? [] : [drawn('INFERRED FROM', concepts.source)];
  return {
    type: 'CONTAINER',
    relationship: 'CONTAINS',
    concept: concepts.group,
    template: region?.template ?? '1501',
    items: [
      { type: 'TEXT', relationship: 'HAS OBS CONTEXT', concept: concepts.trackingIdentifier, text: title },
      {
        type: 'UIDREF',
        relationship: 'HAS OBS CONTEXT',
        concept: concepts.trackingUid,
        uid: uidOfText(`oblique/measurement/${measurement.id}`),
      },
      ...(ownGraphic ? [drawn('CONTAINS', region?.concept ?? concepts.source)] : []),
      ...(region?.template === '1411' ? [sourceSeries(uids.series)] : []),
      ...(findingSite ? [siteOf(findingSite)] : []),
      ...readings
        .filter(({ value }) => Number.isFinite(value))
        .map((reading) => numberItem(kind, reading, source)),
      {
        type: 'TEXT',
        relationship: 'CONTAINS',
        concept: concepts.kept,
        text: JSON.stringify(measurement),
      },
    ],
  };
}

const sourceSeries = (uid: string): ContentItem => ({
  type: 'UIDREF',
  relationship: 'CONTAINS',
  concept: concepts.sourceSeries,
  uid,
});

const siteOf = (code: Code): ContentItem => ({
  type: 'CODE',
  relationship: 'HAS CONCEPT MOD',
  concept: concepts.findingSite,
  code,
});

function numberItem(kind: MeasurementKind, reading: Reading, source: readonly ContentItem[]): ContentItem {
  const { concept, derivation } = reportedReading(kind, reading.name);
  return {
    type: 'NUM',
    relationship: 'CONTAINS',
    concept,
    number: reading.value,
    unit: unitCode(reading.unit),
    items: [
      ...(derivation
        ? [
            {
              type: 'CODE',
              relationship: 'HAS CONCEPT MOD',
              concept: concepts.derivation,
              code: derivation,
            } as const,
          ]
        : []),
      ...source,
    ],
  };
}

function reportedReading(kind: MeasurementKind, name: string): ReportedAs['readings'][string] {
  const known = kind.report?.readings;
  if (known && Object.hasOwn(known, name)) return known[name]!;
  // A code value has 16 characters (PS3.5 6.2, VR SH).
  const value = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 16);
  return { concept: ownCode(value, name) };
}
