import { joinBytes } from '../../base/join-bytes.ts';
import type { DeidentifyOptions } from './deidentify-options.ts';
import { encodeElement, encodeItem, encodeText } from '../part10/encode-element.ts';
import { profileEdition } from './profile-table.ts';

/** Codes of PS3.16 CID 7050 that say which rules were followed. */
const methods = {
  basic: ['113100', 'Basic Application Confidentiality Profile'],
  descriptors: ['113105', 'Clean Descriptors Option'],
  modifiedDates: ['113107', 'Retain Longitudinal Temporal Information Modified Dates Option'],
  patientCharacteristics: ['113108', 'Retain Patient Characteristics Option'],
} as const;

/** An element that this program writes in its own words. */
export interface OwnElement {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** What every de-identified file says of itself, by tag, in explicit VR. */
export function ownElements(options: DeidentifyOptions, bigEndian: boolean): Map<string, OwnElement> {
  const encode = (tag: string, vr: string, value: string) =>
    encodeElement(tag, vr, encodeText(vr, value), bigEndian);
  const description = asLongString(options.seriesDescription);
  const used = [
    methods.basic,
    ...(description ? [methods.descriptors] : []),
    ...(options.dates === 'shifted' ? [methods.modifiedDates] : []),
    ...(options.patientCharacteristics === 'kept' ? [methods.patientCharacteristics] : []),
  ];
  const items = used.map(([code, meaning]) =>
    encodeItem(
      [encode('00080100', 'SH', code), encode('00080102', 'SH', 'DCM'), encode('00080104', 'LO', meaning)],
      bigEndian,
    ),
  );
  const own = (tag: string, vr: string, name: string, text: string): [string, OwnElement] => [
    tag,
    { name, text, bytes: encode(tag, vr, text) },
  ];
  const dates = options.dates === 'shifted' ? 'MODIFIED' : 'REMOVED';
  return new Map([
    own('00080005', 'CS', 'Specific Character Set', 'ISO_IR 192'),
    ...(description ? [own('0008103e', 'LO', 'Series Description', description)] : []),
    own('00120062', 'CS', 'Patient Identity Removed', 'YES'),
    own('00120063', 'LO', 'De-identification Method', `Oblique, DICOM PS3.15 ${profileEdition} Table E.1-1`),
    [
      '00120064',
      {
        name: 'De-identification Method Code Sequence',
        text: used.map(([code]) => code).join(', '),
        bytes: encodeElement('00120064', 'SQ', joinBytes(items), bigEndian),
      },
    ],
    own('00280303', 'CS', 'Longitudinal Temporal Information Modified', dates),
  ]);
}

/** What a person typed as one LO value: no separator, no control characters, 64 characters. */
function asLongString(text: string): string {
  return text
    .replace(/[\\\p{Cc}]/gu, ' ')
    .trim()
    .slice(0, 64);
}
