import { expect, test } from 'vitest';
import table from '../../../datasets/deidentification/ps3.15-basic-profile.json';
import attributes from '../../../datasets/deidentification/ct-attributes.json';
import { ctAttributeOf } from '../../../src/dicom/deidentify/ct-attributes.ts';
import { profileEdition, profileRuleOf } from '../../../src/dicom/deidentify/profile-table.ts';

// biome-ignore format: a table
const published: readonly (readonly [tag: string, name: string, profile: string, modifiedDates?: string])[] = [
  // From the standard's own table, 2024b, by hand; the first letters of its alphabet and what a CT has.
  ['00080050', 'Accession Number', 'Z'], ['00184000', 'Acquisition Comments', 'X'],
  ['00400555', 'Acquisition Context Sequence', 'X/Z'], ['00080022', 'Acquisition Date', 'X/Z', 'C'],
  ['0008002a', 'Acquisition DateTime', 'X/Z/D', 'C'], ['00181400', 'Acquisition Device Processing Description', 'X/D'],
  ['001811bb', 'Acquisition Field of View Label', 'D'], ['00189424', 'Acquisition Protocol Description', 'X'],
  ['00080032', 'Acquisition Time', 'X/Z', 'C'], ['00404035', 'Actual Human Performers Sequence', 'X'],
  ['001021b0', 'Additional Patient History', 'X'], ['00380010', 'Admission ID', 'X'],
  ['00380020', 'Admitting Date', 'X', 'C'], ['00081084', 'Admitting Diagnoses Code Sequence', 'X'],
  ['00001000', 'Affected SOP Instance UID', 'X'], ['00102110', 'Allergies', 'X'],
  ['0040a078', 'Author Observer Sequence', 'X'], ['22000005', 'Barcode Value', 'X/Z'],
  ['0016004d', 'Camera Owner Name', 'X'], ['00181007', 'Cassette ID', 'X'],
  ['00120060', 'Clinical Trial Coordinating Center Name', 'Z'], ['00120020', 'Clinical Trial Protocol ID', 'D'],
  ['00209161', 'Concatenation UID', 'U'], ['0008009c', "Consulting Physician's Name", 'Z'],
  ['00700084', "Content Creator's Name", 'Z/D'], ['00080023', 'Content Date', 'Z/D', 'C'],
  ['0040a730', 'Content Sequence', 'D'], ['00080033', 'Content Time', 'Z/D', 'C'],
  ['00180010', 'Contrast/Bolus Agent', 'Z/D'], ['00080025', 'Curve Date', 'X', 'C'],
  ['fffcfffc', 'Data Set Trailing Padding', 'X'], ['00082111', 'Derivation Description', 'X'],
  ['0018700a', 'Detector ID', 'X/D'], ['00181000', 'Device Serial Number', 'X/Z/D'],
  ['00181002', 'Device UID', 'U'], ['fffafffa', 'Digital Signatures Sequence', 'X'],
  ['04000100', 'Digital Signature UID', 'U'], ['00209164', 'Dimension Organization UID', 'U'],
  ['00189074', 'Frame Acquisition DateTime', 'D', 'C'], ['00200052', 'Frame of Reference UID', 'U'],
  ['00880200', 'Icon Image Sequence', 'X'], ['00080080', 'Institution Name', 'X/Z/D'],
  ['00081070', "Operators' Name", 'X/Z/D'], ['00100020', 'Patient ID', 'Z/D'],
  ['00100010', "Patient's Name", 'Z'], ['00100030', "Patient's Birth Date", 'Z'],
  ['00081140', 'Referenced Image Sequence', 'X/Z/U*'], ['0008103e', 'Series Description', 'X'],
  ['00081010', 'Station Name', 'X/Z/D'], ['00080201', 'Timezone Offset From UTC', 'X', 'C'],
];

test('the table is whole: edition, number of rows, no row twice', () => {
  expect(profileEdition).toBe('2024b');
  expect(table.attributes).toHaveLength(621);
  expect(new Set(table.attributes.map(({ tag }) => tag)).size).toBe(621);
  const count = (profile: string) => table.attributes.filter((row) => row.profile === profile).length;
  expect(
    ['X', 'D', 'U', 'Z', 'X/D', 'X/Z', 'X/Z/D', 'Z/D', 'X/Z/U*'].map((profile) => [profile, count(profile)]),
  ).toEqual([
    ['X', 384],
    ['D', 92],
    ['U', 54],
    ['Z', 42],
    ['X/D', 22],
    ['X/Z', 11],
    ['X/Z/D', 8],
    ['Z/D', 6],
    ['X/Z/U*', 2],
  ]);
});

const rows = published.map(([tag, name, profile, modifiedDates]) => ({ tag, name, profile, modifiedDates }));
test.each(rows)('($tag) $name: $profile', ({ tag, ...row }) => {
  expect(profileRuleOf(tag)).toMatchObject(
    row.modifiedDates ? row : { name: row.name, profile: row.profile },
  );
});

test('patterns: curves, overlays, odd groups', () => {
  expect(profileRuleOf('50002500')?.name).toBe('Curve Data');
  expect(profileRuleOf('601e3000')?.name).toBe('Overlay Data');
  expect(profileRuleOf('60000010')).toBeUndefined();
  expect(profileRuleOf('00091001')?.name).toBe('Private attributes');
});

test('what a CT image may hold is no overlay, no curve, nothing private, and no text that people write', () => {
  const kept = attributes.attributes.map(({ tag }) => tag);
  expect(kept.filter((tag) => /^(5|6)0/.test(tag) || Number.parseInt(tag.slice(3, 4), 16) % 2 === 1)).toEqual(
    [],
  );
  expect(
    attributes.attributes.filter(({ vr }) => ['LT', 'ST', 'UT', 'UC', 'AE', 'UN'].includes(vr[0]!)),
  ).toEqual([]);
  expect(ctAttributeOf('00204000')).toBeUndefined();
});
