import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { affine, applyToPoint, axisOf, invert } from '../../src/imaging/affine.ts';
import { index, type Lps, lps } from '../../src/imaging/spaces.ts';
import { add, dot, subtract } from '../../src/imaging/vector.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { arranged } from '../../src/measure/arranged.ts';
import { measurementKinds } from '../../src/measure/index.ts';
import { parseMeasurementList, serialiseMeasurements } from '../../src/measure/measurement-list.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { finishOpenMeasurement } from '../../src/viewer/finish-measurement.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { tools } from '../../src/viewer/tools/index.ts';
import { moved, turned } from '../support/rigid-motion.ts';
import { testSeries } from '../support/test-series.ts';

const tiltRad = (17 * Math.PI) / 180;
// biome-ignore format: one grid a line
const grids = {
  anisotropic: affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [-31, 12, 88]),
  tilted: affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, -7.25 * Math.tan(tiltRad), 7.25], [-31, 12, 88]),
  oblique: affine<'lps', 'index'>([0.6, 0.45, 0], [-1.5, 2, 0], [0, 0, 7.25], [4, -9, 230]),
};

/** A volume round a position, whose voxel there holds −52 HU and no other does; no voxel's border is there. */
function volumeAt(position: Lps): Volume {
  const hu = new Int16Array(5 * 6 * 7).fill(-1000);
  hu[2 + 5 * (3 + 6 * 4)] = -52;
  const lpsFromIndex = affine<'lps', 'index'>(
    [0.75, 0, 0],
    [0, 2.5, 0],
    [0, 0, 7.25],
    [position[0] - 2.13 * 0.75, position[1] - 2.79 * 2.5, position[2] - 4.17 * 7.25],
  );
  return { dims: [5, 6, 7], lpsFromIndex, hu, huRange: [-1000, -52], unit: 'HU' };
}

/** The same scan of a patient who was turned and shifted. */
function movedVolume(volume: Volume): Volume {
  const axis = (i: 0 | 1 | 2) => turned(axisOf(volume.lpsFromIndex, i));
  const origin = moved(applyToPoint(volume.lpsFromIndex, index(0, 0, 0)));
  return { ...volume, lpsFromIndex: affine(axis(0), axis(1), axis(2), origin) };
}

function shiftedVolume(volume: Volume, by: readonly [number, number, number]): Volume {
  const origin = add(applyToPoint(volume.lpsFromIndex, index(0, 0, 0)), by);
  const axis = (i: 0 | 1 | 2) => axisOf(volume.lpsFromIndex, i);
  return { ...volume, lpsFromIndex: affine(axis(0), axis(1), axis(2), origin) };
}

const by = { input: 'mouse', condition: 'flat' } as const;

test('letters of kinds and tools are all different', () => {
  const letters = [
    ...measurementKinds.all.map(({ shortcutKey }) => shortcutKey.toLowerCase()),
    ...tools.all.filter(({ kind }) => kind !== 'measure').map(({ shortcutKey }) => shortcutKey.toLowerCase()),
  ];
  expect(new Set(letters).size).toBe(letters.length);
});

describe.each(measurementKinds.all)('measurement kind $kind', (kind) => {
  const { example } = kind;
  const takesAnyNumber = kind.maxPoints > kind.steps.length;
  const scanned = volumeAt(example.points[0]!);
  const valuesOf = (points: readonly Lps[], volume = volumeAt(points[0]!)) =>
    kind.compute(points, volume, example.parameters).map((reading) => reading.value);

  /** A viewer in which the example has been placed, press by press. */
  function placed() {
    let ids = 0;
    const viewer = createViewer({ clock: createManualClock(7), newId: () => `id${++ids}` });
    viewer.run('openScan', { scan: createScan(testSeries, scanned) }, by);
    viewer.run('selectTool', { tool: 'measure', kind: kind.kind }, by);
    for (const at of example.points)
      viewer.run('placePoint', { at, id: 'placed', createdAt: 7, reachMm: 0.5 }, by);
    if (takesAnyNumber) finishOpenMeasurement(viewer, by);
    const measurement = () => viewer.store.getState().annotations.measurements[0];
    return { viewer, measurement };
  }

  test('its example is complete, gives finite readings and can be drawn', () => {
    expect(example.kind).toBe(kind.kind);
    expect(kind.steps.length).toBe(takesAnyNumber ? kind.minPoints : kind.maxPoints);
    expect(example.points.length).toBeGreaterThanOrEqual(kind.minPoints);
    const readings = kind.compute(example.points, scanned, example.parameters);
    expect(readings.length).toBeGreaterThan(0);
    expect(new Set(readings.map(({ name }) => name)).size).toBe(readings.length);
    for (const reading of readings) expect(reading.value).toSatisfy(Number.isFinite);
    expect(kind.shapes(example.points, readings).map((shape) => shape.shape)).toContain('label');
  });

  test('half placed it gives no value, and draws what is there', () => {
    for (let count = 0; count < kind.minPoints; count++) {
      const points = example.points.slice(0, count);
      expect(kind.compute(points, scanned)).toEqual([]);
      expect(kind.shapes(points, []).length > 0).toBe(count > 0);
    }
  });

  test('all points in one place, as right after a press, give nothing that cannot be drawn', () => {
    for (let count = 1; count <= example.points.length; count++) {
      const points = Array.from({ length: count }, () => example.points[0]!);
      const readings = count < kind.minPoints ? [] : kind.compute(points, scanned, example.parameters);
      const shapes = kind.shapes(points, readings);
      for (const { value } of readings) expect(value).toSatisfy(Number.isFinite);
      expect(JSON.stringify(shapes)).not.toMatch(/null/);
      for (const shape of shapes)
        if (shape.shape === 'ellipsoid')
          for (const axis of shape.semiAxes) expect(Math.hypot(...axis)).toBeGreaterThan(0);
    }
  });

  test('without a scan it leaves readings out and makes none up', () => {
    const whole = kind.compute(example.points, scanned, example.parameters);
    const bare = kind.compute(example.points, undefined, example.parameters);
    expect(whole).toEqual(expect.arrayContaining([...bare]));
    expect(bare.length === 0 || bare[0]!.name === whole[0]!.name).toBe(true);
  });

  test('outside the scan it gives no value of voxels that are not there', () => {
    const far = example.points.map((p) => lps(p[0] + 9000, p[1], p[2]));
    for (const { value } of kind.compute(far, scanned, example.parameters))
      expect(value).toSatisfy(Number.isFinite);
  });

  test('survives JSON unchanged', () => {
    const whole = { colour: 'rose', locked: true, hidden: true, label: 'Läsion 2' } as const;
    const list = [example, { ...example, ...whole, id: 'second' }];
    expect(parseMeasurementList(serialiseMeasurements(list)).measurements).toEqual(list);
  });

  test('its values do not depend on where the patient lies', () => {
    const by = [13.5, -210, 1024] as const;
    const before = valuesOf(example.points);
    const afters = [
      valuesOf(
        example.points.map((p) => lps(...add(p, by))),
        shiftedVolume(scanned, by),
      ),
      valuesOf(example.points.map(moved), movedVolume(scanned)),
    ];
    for (const after of afters) {
      expect(after).toHaveLength(before.length);
      after.forEach((value, i) => {
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
      valuesOf(back, scanned).forEach((value, i) => {
        expect(value).toBeCloseTo(before[i]!, 4);
      });
    },
  );

  test('placed press by press it is kept with its points, and one undo takes it away', () => {
    const { viewer, measurement } = placed();
    expect(measurement()?.points).toHaveLength(example.points.length);
    measurement()!.points.forEach((point, i) => {
      for (const axis of [0, 1, 2] as const) expect(point[axis]).toBeCloseTo(example.points[i]![axis], 9);
    });
    expect(Object.keys(measurement()!.parameters ?? {})).toEqual((kind.parameters ?? []).map(({ id }) => id));
    expect(parseMeasurementList(serialiseMeasurements([measurement()!])).measurements).toEqual([
      measurement(),
    ]);
    viewer.undo(by);
    expect(measurement()).toBeUndefined();
  });

  test('every point can be dragged: it goes where the hand is, the rest stays sound, locked it stays', () => {
    example.points.forEach((point, pointIndex) => {
      const { viewer, measurement } = placed();
      const id = measurement()!.id;
      const to = lps(...add(point, [1.5, -0.75, 0.25]));
      viewer.run('movePoint', { id, pointIndex, to, gesture: 'drag' }, by);
      const after = measurement()!.points;
      const off = Math.hypot(...subtract(after[pointIndex]!, to));
      // A kind may hold a point on a line: it goes as near as it may.
      expect(off).toBeLessThan(Math.hypot(1.5, 0.75, 0.25));
      for (const value of valuesOf(after, scanned)) expect(value).toSatisfy(Number.isFinite);
      const again = arranged(kind, after, pointIndex, after[pointIndex]!);
      again.forEach((p, i) => {
        expect(Math.hypot(...subtract(p, after[i]!))).toBeLessThan(1e-9);
      });
      viewer.undo(by);
      expect(measurement()!.points[pointIndex]).not.toEqual(after[pointIndex]);
      viewer.run('annotateMeasurement', { id, notes: { locked: true } }, by);
      const locked = measurement();
      viewer.run('movePoint', { id, pointIndex, to, gesture: 'drag 2' }, by);
      viewer.run('removeMeasurement', { id }, by);
      expect(measurement()).toBe(locked);
    });
  });

  test('junk is refused with its place', () => {
    const text = (change: object) => serialiseMeasurements([{ ...example, ...change }]);
    const tooMany = Array.from({ length: kind.maxPoints + 1 }, () => lps(0, 0, 0));
    // biome-ignore format: a table
    const junk: [string, RegExp][] = [
      [text({ kind: 'guess' }), /measurements\.0\.kind: unknown/],
      [text({ points: [] }), /measurements\.0\.points: has 0 points/],
      [text({ points: tooMany }), /measurements\.0\.points: has/],
      [text({ points: [[1, 2]] }), /measurements\.0\.points\.0/],
      [text({ points: [[1, 2, null]] }), /measurements\.0\.points\.0/],
      [text({ id: '' }), /measurements\.0\.id/],
      [text({ patientName: 'Doe' }), /measurements\.0/],
      [text({ colour: 'green' }), /measurements\.0\.colour/],
      [text({ locked: 'yes' }), /measurements\.0\.locked/],
      [text({ parameters: { ...example.parameters, other: 1 } }), /measurements\.0\.parameters\.other/],
      [serialiseMeasurements([example, example]), /share an id/],
      [text({}).replace('LPS', 'RAS'), /space/],
      [text({}).slice(0, -20), /the whole file/],
      ...(kind.parameters ?? []).flatMap(({ id, max }): [string, RegExp][] => [
        [text({ parameters: { ...example.parameters, [id]: 2 * max } }), new RegExp(`parameters\\.${id}`)],
        [text({ parameters: {} }), /parameters/],
      ]),
    ];
    for (const [file, where] of junk) {
      expect(() => parseMeasurementList(file)).toThrowError(
        expect.objectContaining({ code: 'measurements/unreadable', message: expect.stringMatching(where) }),
      );
    }
  });
});

test.each(['bidirectional', 'vessel-diameter', 'abc2'])(
  '%s keeps its line across at right angles whatever is moved',
  (name) => {
    const kind = measurementKinds.get(name);
    for (const [i, point] of kind.example.points.entries()) {
      const [a, b, c, d] = arranged(kind, kind.example.points, i, lps(...add(point, [4, -3, 2])));
      expect(dot(subtract(b!, a!), subtract(d!, c!))).toBeCloseTo(0, 9);
    }
  },
);
