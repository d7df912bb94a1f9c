import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { joinBytes } from '../../../src/base/join-bytes.ts';
import { UserError } from '../../../src/base/user-error.ts';
import type { ContentItem } from '../../../src/dicom/structured-report/content-item.ts';
import { encodeReport } from '../../../src/dicom/structured-report/encode-report.ts';
import { measurementKinds } from '../../../src/measure/index.ts';
import { readReport } from '../../../src/measure/report/read-report.ts';
import { reportContent, writeReport } from '../../../src/measure/report/write-report.ts';
import { foundInBytes } from '../../support/found-in-bytes.ts';
import { occasion, originalUids, reportSource } from './report-source.ts';

const source = reportSource(measurementKinds.all.map(({ example }) => example));
const report = writeReport(source, occasion);
const header = {
  sopInstanceUid: '2.25.1',
  seriesUid: '2.25.2',
  studyUid: '2.25.3',
  patientId: 'x',
  seriesDescription: 'x',
  madeAt: occasion.madeAt,
};

/** The report with every item changed, or left out where `change` gives nothing. */
function changed(change: (item: ContentItem) => ContentItem | undefined): Uint8Array {
  const walk = (item: ContentItem): ContentItem[] => {
    const next = change(item);
    if (!next) return [];
    return [next.items ? { ...next, items: next.items.flatMap(walk) } : next];
  };
  return encodeReport(header, walk(reportContent(source))[0]!);
}

function refusalOf(bytes: Uint8Array): UserError {
  try {
    readReport(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error as UserError;
  }
  throw new Error('it was accepted');
}

const isKept = (item: ContentItem) => item.type === 'TEXT' && item.concept.value === 'measurement';
const withText = (text: string) =>
  changed((item) => (isKept(item) ? ({ ...item, text } as ContentItem) : item));
const latin1 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const replaced = (from: string, to: string) => {
  const text = String.fromCharCode(...report);
  return latin1(text.replaceAll(from, to));
};

describe('reports that are not as Oblique wrote them', () => {
  // biome-ignore format: a table
  test.each<[string, Uint8Array, string]>([
    ['empty file', new Uint8Array(), 'dicom/empty-file'],
    ['text', latin1('{"schema":"oblique/measurements"}'.padEnd(300)), 'dicom/not-dicom'],
    ['another class of report', replaced('1.2.840.10008.5.1.4.1.1.88.34', '1.2.840.10008.5.1.4.1.1.88.33'), 'report/not-a-report'],
    ['another title', replaced('126000', '126001'), 'report/foreign'],
    ['no measurement kept', changed((item) => (isKept(item) ? undefined : item)), 'report/foreign'],
    ['no JSON', withText('{"id":'), 'report/foreign'],
    ['two measurements in one', withText('{}],"x":[{}'), 'report/foreign'],
    ['an empty object', withText('{}'), 'measurements/unreadable'],
    ['an unknown kind', withText('{"id":"a","kind":"guess","points":[],"createdAt":0}'), 'measurements/unreadable'],
    ['a smuggled attribute', withText('{"id":"a","kind":"point-probe","points":[[1,2,3]],"createdAt":0,"__proto__":{"x":1}}'), 'measurements/unreadable'],
    ['positions beyond numbers', withText('{"id":"a","kind":"point-probe","points":[[1,2,1e999]],"createdAt":0}'), 'measurements/unreadable'],
    ['moved points', changed((item) => item.type === 'SCOORD3D' ? { ...item, graphic: { ...item.graphic, data: item.graphic.data.map((v) => v + 0.5) } } : item), 'report/changed'],
    ['another graphic', changed((item) => item.type === 'SCOORD3D' ? { ...item, graphic: { ...item.graphic, type: 'MULTIPOINT' } } : item), 'report/changed'],
    ['no graphic', changed((item) => (item.type === 'SCOORD3D' ? undefined : item)), 'report/changed'],
    ['values of points that cannot be', changed((item) => item.type === 'SCOORD3D' ? { ...item, graphic: { ...item.graphic, data: [Number.NaN] } } : item), 'report/changed'],
  ])('%s', (_, bytes, code) => {
    const { code: found, message } = refusalOf(bytes);
    expect(found).toBe(code);
    expect(message).toMatch(/^[A-Z].{20,}\.$/s);
  });

  test('cut anywhere it is refused, never read in part', () => {
    for (let length = 0; length < report.length; length += 7) refusalOf(report.slice(0, length));
  });

  test('bytes changed at random are read as they were, or refused with a code', () => {
    const random = createRandom('mutated reports');
    const whole = readReport(report).measurements;
    for (let run = 0; run < 400; run++) {
      const bytes = report.slice();
      for (let hit = 0; hit < 3; hit++)
        bytes[Math.floor(random.between(0, bytes.length))] = Math.floor(random.between(0, 256));
      try {
        const { measurements } = readReport(bytes);
        // What can change unseen is what stands in the report once: names, times, less than a 32-bit float's last place.
        expect(measurements.length).toBeLessThanOrEqual(whole.length);
        for (const { points } of measurements)
          for (const point of points) for (const value of point) expect(value).toSatisfy(Number.isFinite);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
      }
    }
  });

  test('nested as deep as it can be it does not bring the page down', () => {
    const { items: _, ...bare } = reportContent(source);
    // The head of a content sequence and of an item, neither of which ever ends.
    const nest = [
      0x40, 0, 0x30, 0xa7, 0x53, 0x51, 0, 0, 255, 255, 255, 255, 0xfe, 255, 0, 0xe0, 255, 255, 255, 255,
    ];
    const nested = Uint8Array.from({ length: 100_000 * nest.length }, (_, i) => nest[i % nest.length]!);
    expect(refusalOf(joinBytes([encodeReport(header, bare), nested])).code).toMatch(/^dicom\//);
  });

  test('nothing of the images is in its bytes', () => {
    expect(foundInBytes(report, originalUids)).toEqual([]);
    expect(foundInBytes(report, ['Chest'])).toEqual(['Chest']);
  });
});
