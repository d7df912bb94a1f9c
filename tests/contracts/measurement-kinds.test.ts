import { describe, expect, test } from 'vitest';
import { affine, applyToPoint, invert } from '../../src/imaging/affine.ts';
import { type Lps, lps } from '../../src/imaging/spaces.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { measurementKinds } from '../../src/measure/index.ts';
import { parseMeasurements, serialiseMeasurements } from '../../src/measure/measurement-list.ts';
import { moved } from '../support/rigid-motion.ts';

const tiltRad = (17 * Math.PI) / 180;
// biome-ignore format: one grid a line
const grids = {
  anisotropic: affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [-31, 12, 88]),
  tilted: affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, -7.25 * Math.tan(tiltRad), 7.25], [-31, 12, 88]),
  oblique: affine<'lps', 'index'>([0.6, 0.45, 0], [-1.5, 2, 0], [0, 0, 7.25], [4, -9, 230]),
};

/** A volume round a position whose voxel there holds −52 HU and no other does. */
function volumeAt(position: Lps): Volume {
  const hu = new Int16Array(5 * 6 * 7).fill(-1000);
  hu[2 + 5 * (3 + 6 * 4)] = -52;
  const lpsFromIndex = affine<'lps', 'index'>(
    [0.75, 0, 0],
    [0, 2.5, 0],
    [0, 0, 7.25],
    [position[0] - 2 * 0.75, position[1] - 3 * 2.5, position[2] - 4 * 7.25],
  );
  return { dims: [5, 6, 7], lpsFromIndex, hu, huRange: [-1000, -52], unit: 'HU' };
}

describe.each(measurementKinds.all)('measurement kind $kind', (kind) => {
  const { example } = kind;
  const valuesOf = (points: readonly Lps[]) =>
    kind.compute(points, volumeAt(points[0]!)).map((reading) => reading.value);

  test('its example is complete, gives finite readings and can be drawn', () => {
    expect(example.kind).toBe(kind.kind);
    expect(kind.steps).toHaveLength(kind.maxPoints);
    expect(example.points.length).toBeGreaterThanOrEqual(kind.minPoints);
    const readings = kind.compute(example.points, volumeAt(example.points[0]!));
    expect(readings.length).toBeGreaterThan(0);
    for (const reading of readings) expect(reading.value).toSatisfy(Number.isFinite);
    expect(kind.shapes(example.points, readings).map((shape) => shape.shape)).toContain('label');
  });

  test('half placed it gives no value, and draws what is there', () => {
    for (let count = 0; count < kind.minPoints; count++) {
      const points = example.points.slice(0, count);
      expect(kind.compute(points, volumeAt(example.points[0]!))).toEqual([]);
      expect(kind.shapes(points, []).length > 0).toBe(count > 0);
    }
  });

  test('survives JSON unchanged', () => {
    const list = [example, { ...example, id: 'second', label: 'Läsion 2' }];
    expect(parseMeasurements(serialiseMeasurements(list))).toEqual(list);
  });

  test('its values do not depend on where the patient lies', () => {
    const shifted = example.points.map((p) => lps(p[0] + 13.5, p[1] - 210, p[2] + 1024));
    const before = valuesOf(example.points);
    for (const points of [shifted, example.points.map(moved)]) {
      valuesOf(points).forEach((value, i) => {
        expect(value).toBeCloseTo(before[i]!, 9);
      });
    }
  });

  test.each(Object.entries(grids))(
    'points that go through a %s grid and back give the same',
    (_, lpsFromIndex) => {
      const before = valuesOf(example.points);
      const back = example.points.map((p) =>
        applyToPoint(lpsFromIndex, applyToPoint(invert(lpsFromIndex), p)),
      );
      valuesOf(back).forEach((value, i) => {
        expect(value).toBeCloseTo(before[i]!, 4);
      });
    },
  );

  test('junk is refused with its place', () => {
    const text = (change: object) => serialiseMeasurements([{ ...example, ...change }]);
    // biome-ignore format: a table
    const junk: [string, RegExp][] = [
      [text({ kind: 'guess' }), /measurements\.0\.kind: unknown/],
      [text({ points: [] }), /measurements\.0\.points: has 0 points/],
      [text({ points: [...example.points, ...example.points, lps(0, 0, 0)] }), /measurements\.0\.points: has/],
      [text({ points: [[1, 2]] }), /measurements\.0\.points\.0/],
      [text({ points: [[1, 2, null]] }), /measurements\.0\.points\.0/],
      [text({ id: '' }), /measurements\.0\.id/],
      [text({ patientName: 'Doe' }), /measurements\.0/],
      [serialiseMeasurements([example, example]), /share an id/],
      [text({}).replace('LPS', 'RAS'), /space/],
      [text({}).slice(0, -20), /the whole file/],
    ];
    for (const [file, where] of junk) {
      expect(() => parseMeasurements(file)).toThrowError(
        expect.objectContaining({ code: 'measurements/unreadable', message: expect.stringMatching(where) }),
      );
    }
  });
});
