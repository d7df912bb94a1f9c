import type { ContentItem } from '../../dicom/structured-report/content-item.ts';
import { encodeReport } from '../../dicom/structured-report/encode-report.ts';
import { uidOfText } from '../../dicom/structured-report/uid-of-text.ts';
import { concepts } from './concepts.ts';
import { findingSiteOf } from './finding-sites.ts';
import { measurementGroup } from './measurement-group.ts';
import { measurementTitle } from './measurement-title.ts';
import type { ReportSource } from './report-source.ts';
import { standInUids } from './stand-in-uids.ts';

/** What makes one report differ from every other. */
export interface ReportOccasion {
  readonly madeAt: Date;
  /** Names this report; any text that no other report has. */
  readonly id: string;
}

/**
 * All measurements as a DICOM file: a Comprehensive 3D SR by TID 1500. It is for teaching: patient, study, series and
 * frame of reference are stand-ins, and no attribute of the images is in it but the part of the body.
 */
export function writeReport(source: ReportSource, { madeAt, id }: ReportOccasion): Uint8Array<ArrayBuffer> {
  const uids = standInUids(source);
  return encodeReport(
    {
      sopInstanceUid: uidOfText(`oblique/report/${id}`),
      // A series of its own: its number and description need not fit those of other reports.
      seriesUid: uidOfText(`oblique/report-series/${id}`),
      studyUid: uids.study,
      patientId: `OBLIQUE-${uids.study.slice(-8)}`,
      seriesDescription: 'Measurements made with Oblique',
      madeAt,
    },
    reportContent(source),
  );
}

/** The report's tree (PS3.16 TID 1500). */
export function reportContent(source: ReportSource): ContentItem {
  const surroundings = {
    volume: source.volume,
    uids: standInUids(source),
    findingSite: findingSiteOf(source.series.bodyPart),
  };
  const { measurements } = source;
  return {
    type: 'CONTAINER',
    relationship: 'CONTAINS',
    concept: concepts.report,
    template: '1500',
    items: [
      { type: 'CODE', relationship: 'HAS CONCEPT MOD', concept: concepts.language, code: concepts.english },
      {
        type: 'CODE',
        relationship: 'HAS OBS CONTEXT',
        concept: concepts.observerType,
        code: concepts.device,
      },
      { type: 'UIDREF', relationship: 'HAS OBS CONTEXT', concept: concepts.deviceUid, uid: deviceUid },
      { type: 'TEXT', relationship: 'HAS OBS CONTEXT', concept: concepts.deviceName, text: 'Oblique' },
      {
        type: 'CODE',
        relationship: 'HAS CONCEPT MOD',
        concept: concepts.procedure,
        code: source.series.modality === 'CT' ? concepts.computedTomography : concepts.imaging,
      },
      {
        type: 'CONTAINER',
        relationship: 'CONTAINS',
        concept: concepts.measurements,
        items: measurements.map((measurement, i) =>
          measurementGroup(measurement, measurementTitle(measurement, i), surroundings),
        ),
      },
    ],
  };
}

/** The observer is the program; who sat before it is nobody's business. */
const deviceUid = uidOfText('oblique/device');
