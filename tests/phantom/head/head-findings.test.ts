import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import type { Triple } from '../../../src/imaging/vector.ts';
import { headAnatomy } from '../../../src/phantom/anatomy/head/head-anatomy.ts';
import type { HeadChange } from '../../../src/phantom/anatomy/head/head.ts';
import type { FindingSpec, PlacedFinding } from '../../../src/phantom/findings/finding-kind.ts';
import { headFindings } from '../../../src/phantom/findings/head/index.ts';
import { paintPlane } from '../../../src/phantom/paint-plane.ts';
import type { Phase } from '../../../src/phantom/phase.ts';
import { fill, type Layer } from '../../../src/phantom/scene.ts';
import { measureFinding } from '../../../src/phantom/truth/measure-finding.ts';

function placed(spec: FindingSpec, phase: Phase) {
  const kind = headFindings.find((one) => one.kind === spec.kind)!;
  const random = createRandom('findings');
  const changes = kind.shape ? [kind.shape(spec, random.fork('it')) as HeadChange] : [];
  const body = headAnatomy.create(random.fork('head'), { phase, changes });
  const finding = kind.place(body, spec, random.fork('it'));
  return { finding, layers: [...body.scene.layers, ...finding.layers] };
}

/** HU at a point, as it is painted. */
function huAt(layers: readonly Layer[], [x, y, z]: Triple): number {
  const plane = new Float32Array(1);
  paintPlane(plane, { columns: 1, rows: 1, pixelMm: 0.1, x0Mm: x, y0Mm: y }, z, layers);
  return plane[0]!;
}

/** Millimetres of a line, sampled every 0.05 mm, on which the painted HU lies between two values. */
function lengthWithin(layers: readonly Layer[], from: Triple, to: Triple, low: number, high: number): number {
  const span = Math.hypot(...from.map((v, k) => to[k]! - v));
  let inside = 0;
  for (let s = 0; s < span; s += 0.05) {
    const hu = huAt(layers, from.map((v, k) => v + ((to[k]! - v) * s) / span) as unknown as Triple);
    if (hu > low && hu < high) inside += 0.05;
  }
  return inside;
}

/** Volume by the painter's shares of voxels: another road than the truth's integration. */
function paintedMl({ region }: PlacedFinding): number {
  const { min, max } = region!.bounds;
  const [columns, rows] = [Math.ceil(max[0] - min[0]) + 4, Math.ceil(max[1] - min[1]) + 4];
  const plane = new Float32Array(columns * rows);
  let sum = 0;
  for (let z = min[2] - 1; z < max[2] + 1; z++) {
    const raster = { columns, rows, pixelMm: 1, x0Mm: min[0] - 2, y0Mm: min[1] - 2 };
    paintPlane(plane, raster, z, fill({ hu: 0 }, region!));
    for (const hu of plane) sum += (hu + 1000) / 1000;
  }
  return sum / 1000;
}

const beyond = ([a, b]: readonly Triple[], share: number): Triple =>
  a!.map((v, k) => v + (b![k]! - v) * share) as unknown as Triple;

describe.each(headFindings.map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  it('accepts its example and refuses junk', () => {
    expect(kind.schema.safeParse(kind.example).success).toBe(true);
    for (const junk of [
      {},
      { ...kind.example, side: 'middle', structure: 'tail' },
      { ...kind.example, extra: 1 },
    ])
      expect(kind.schema.safeParse(junk).success).toBe(false);
  });
});

describe('subdural blood', () => {
  const { finding, layers } = placed(
    { id: 'it', kind: 'subdural', side: 'left', thicknessMm: 12, shiftMm: 6 } as FindingSpec,
    'none',
  );
  const { thickness, midlineShift } = finding.measures!;

  it('is as thick on the image as its truth says', () => {
    const ends = [beyond(thickness!.points!, -0.05), beyond(thickness!.points!, 1.25)] as const;
    expect(Math.abs(lengthWithin(layers, ...ends, 52, 85) - thickness!.value)).toBeLessThan(0.6);
  });

  it('is on its side, and pushes the septum to the other by what its truth says', () => {
    expect(finding.region!.bounds.min[0]).toBeGreaterThanOrEqual(0);
    const [, septum] = midlineShift!.points!;
    expect(septum![0]).toBeCloseTo(-6, 5);
    expect(huAt(layers, septum!)).toBeGreaterThan(24);
    for (const way of [-1, 1]) {
      const beside = [2, 3, 4, 5, 6].map((mm) =>
        huAt(layers, [septum![0] + way * mm, septum![1], septum![2]]),
      );
      expect(Math.min(...beside)).toBeLessThan(18);
    }
  });
});

describe('blood in the brain', () => {
  const spec = {
    id: 'it',
    kind: 'haemorrhage',
    side: 'right',
    site: 'basal ganglia',
    volumeMl: 36,
    ventricular: true,
  };
  const { finding, layers } = placed(spec as FindingSpec, 'none');

  it('has the volume of its truth when painted voxels are counted, close to what was asked', () => {
    const { volume, abc2 } = finding.measures!;
    expect(paintedMl(finding) / volume!.value).toBeCloseTo(1, 1.7);
    expect(Math.abs(volume!.value / 36 - 1)).toBeLessThan(0.12);
    expect(Math.abs(abc2!.value / volume!.value - 1)).toBeLessThan(0.2);
  });

  it('is bright on its side, and the same place of the other side is not', () => {
    const [x, y, z] = measureFinding(finding, layers).outline!.centre;
    expect(x).toBeLessThan(-15);
    expect(huAt(layers, [x, y, z])).toBeGreaterThan(55);
    expect(huAt(layers, [-x, y, z])).toBeLessThan(48);
  });
});

describe('aneurysm', () => {
  const spec = { id: 'it', kind: 'aneurysm', site: 'middle cerebral', side: 'left', domeMm: 8, neckMm: 3 };
  const { finding, layers } = placed(spec as FindingSpec, 'arterial');

  it.each(['dome', 'neck'])('has the width of the %s on the image', (name) => {
    const { points, value } = finding.measures![name]!;
    expect(
      Math.abs(lengthWithin(layers, beyond(points!, -0.2), beyond(points!, 1.2), 200, 500) - value),
    ).toBeLessThan(0.3);
  });

  it('has the volume of a ball when painted voxels are counted', () => {
    expect(paintedMl(finding) / ((Math.PI / 6) * 0.512)).toBeCloseTo(1, 1);
  });
});

describe('carotid stenosis', () => {
  const { finding, layers } = placed(
    { id: 'it', kind: 'carotid-stenosis', side: 'right', percent: 70 } as FindingSpec,
    'arterial',
  );
  const { narrowest, normal, stenosisPercent } = finding.measures!;

  it.each(['narrowest', 'normal'])('has the %s lumen on the image', (name) => {
    const { points, value } = finding.measures![name]!;
    expect(
      Math.abs(lengthWithin(layers, beyond(points!, -0.15), beyond(points!, 1.15), 330, 420) - value),
    ).toBeLessThan(0.35);
  });

  it('is as narrow as asked, on its side', () => {
    expect(stenosisPercent!.value).toBeCloseTo(70, 3);
    expect(100 * (1 - narrowest!.value / normal!.value)).toBeCloseTo(70, 3);
    expect(finding.region!.bounds.max[0]).toBeLessThan(0);
  });
});
