import { joinBytes } from '../../base/join-bytes.ts';
import { encodeMeta, implementation } from '../part10/encode-meta.ts';
import { explicitLittleEndian } from '../transfer-syntax.ts';
import type { ContentItem } from './content-item.ts';
import { encodeDataSet, type DataElement } from './data-element.ts';
import { encodeContent } from './encode-content.ts';
import { comprehensive3DSr } from './report-class.ts';

/** What a report says of itself; the study and the patient are stand-ins, never those of the images. */
export interface ReportHeader {
  readonly sopInstanceUid: string;
  readonly seriesUid: string;
  readonly studyUid: string;
  /** PatientID (LO, 64 characters) of a patient who does not exist. */
  readonly patientId: string;
  readonly seriesDescription: string;
  /** When the report was made, local time. */
  readonly madeAt: Date;
}

/**
 * A Comprehensive 3D SR file (PS3.3 A.35.13) about a stand-in patient; `content` is the root container. Written by
 * the byte writer of this folder's neighbours: dcmjs makes an Enhanced SR of 3D points, which may not hold them.
 */
export function encodeReport(header: ReportHeader, content: ContentItem): Uint8Array<ArrayBuffer> {
  const meta = encodeMeta({
    sopClass: comprehensive3DSr,
    sopInstance: header.sopInstanceUid,
    transferSyntax: explicitLittleEndian.uid,
  });
  return joinBytes([meta, encodeDataSet([...headerElements(header), ...encodeContent(content, true)])]);
}

function headerElements(header: ReportHeader): DataElement[] {
  const date = dateText(header.madeAt);
  const time = timeText(header.madeAt);
  // biome-ignore format: one attribute a line
  return [
    { tag: '00080005', vr: 'CS', value: 'ISO_IR 192' },
    { tag: '00080012', vr: 'DA', value: date },
    { tag: '00080013', vr: 'TM', value: time },
    { tag: '00080016', vr: 'UI', value: comprehensive3DSr },
    { tag: '00080018', vr: 'UI', value: header.sopInstanceUid },
    // When the patient was examined would tell something of the patient.
    { tag: '00080020', vr: 'DA', value: '' },
    { tag: '00080023', vr: 'DA', value: date },
    { tag: '00080030', vr: 'TM', value: '' },
    { tag: '00080033', vr: 'TM', value: time },
    { tag: '00080050', vr: 'SH', value: '' },
    { tag: '00080060', vr: 'CS', value: 'SR' },
    { tag: '00080070', vr: 'LO', value: 'Oblique' },
    { tag: '00080090', vr: 'PN', value: '' },
    { tag: '0008103e', vr: 'LO', value: header.seriesDescription },
    { tag: '00080110', vr: 'SQ', value: [ownScheme] },
    { tag: '00081090', vr: 'LO', value: 'Oblique' },
    { tag: '00081111', vr: 'SQ', value: [] },
    { tag: '00100010', vr: 'PN', value: 'Teaching^Oblique' },
    { tag: '00100020', vr: 'LO', value: header.patientId },
    { tag: '00100030', vr: 'DA', value: '' },
    { tag: '00100040', vr: 'CS', value: '' },
    { tag: '00120062', vr: 'CS', value: 'YES' },
    { tag: '00120063', vr: 'LO', value: 'Written without any attribute of the images' },
    { tag: '00181000', vr: 'LO', value: 'none' },
    { tag: '00181020', vr: 'LO', value: implementation.version },
    { tag: '0020000d', vr: 'UI', value: header.studyUid },
    { tag: '0020000e', vr: 'UI', value: header.seriesUid },
    { tag: '00200010', vr: 'SH', value: '' },
    { tag: '00200011', vr: 'IS', value: '1' },
    { tag: '00200013', vr: 'IS', value: '1' },
    { tag: '0040a372', vr: 'SQ', value: [] },
    { tag: '0040a491', vr: 'CS', value: 'COMPLETE' },
    { tag: '0040a493', vr: 'CS', value: 'UNVERIFIED' },
  ];
}

/** What "99OBLIQUE" is (PS3.3 C.12.1.1): codes of this program that no registry has. */
const ownScheme: readonly DataElement[] = [
  { tag: '00080102', vr: 'SH', value: '99OBLIQUE' },
  { tag: '00080114', vr: 'ST', value: 'oblique' },
  { tag: '00080115', vr: 'ST', value: 'Oblique' },
];

const two = (value: number) => String(value).padStart(2, '0');

const dateText = (at: Date) =>
  `${String(at.getFullYear()).padStart(4, '0')}${two(at.getMonth() + 1)}${two(at.getDate())}`;

const timeText = (at: Date) => `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
