import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { type Triple, eachAxis } from '../../../src/imaging/vector.ts';
import { type Abdomen, createAbdomen } from '../../../src/phantom/anatomy/abdomen/abdomen.ts';
import { abdomenFindings } from '../../../src/phantom/findings/abdomen/index.ts';
import type { FindingSpec } from '../../../src/phantom/findings/finding-kind.ts';
import { paintPlane } from '../../../src/phantom/paint-plane.ts';
import type { Phase } from '../../../src/phantom/phase.ts';

const bodies = new Map<string, Abdomen>();

/** One finding in one person, the anatomy changed for it as a recipe does. */
function placed(spec: FindingSpec & Record<string, unknown>, phase: Phase, seed = 'findings') {
  const kind = abdomenFindings.find((k) => k.kind === spec.kind)!;
  const chance = () => createRandom(`${seed}/${spec.id}`);
  const change = kind.shape?.(spec, chance());
  const known = change ? undefined : bodies.get(phase);
  const body = known ?? createAbdomen(createRandom(seed), { phase, changes: change ? [change] : [] });
  if (!change) bodies.set(phase, body);
  const finding = kind.place(body, spec, chance());
  return { body, finding, layers: [...body.scene.layers, ...finding.layers] };
}

/** Painted pixels of 0.5 mm in planes 1 mm apart that hold the wanted HU, within a box: how many mm³, and their extent. */
function painted(
  layers: ReturnType<typeof placed>['layers'],
  min: Triple,
  max: Triple,
  wanted: (hu: number) => boolean,
) {
  const [columns, rows] = [0, 1].map((k) => Math.ceil((max[k]! - min[k]!) / 0.5)) as [number, number];
  const plane = new Float32Array(columns * rows);
  const raster = { columns, rows, pixelMm: 0.5, x0Mm: min[0], y0Mm: min[1] };
  let [count, widestMm] = [0, 0];
  for (let z = min[2] + 0.5; z < max[2]; z++) {
    const near = layers.filter(({ solid: { bounds } }) => bounds.min[2] < z + 1 && bounds.max[2] > z - 1);
    paintPlane(plane, raster, z, near);
    for (let j = 0; j < rows; j++) {
      const row = plane.subarray(j * columns, (j + 1) * columns);
      const inside = row.reduce((sum, hu) => sum + (wanted(hu) ? 1 : 0), 0);
      count += inside;
      widestMm = Math.max(widestMm, inside * 0.5);
    }
  }
  return { mm3: count * 0.25, widestMm };
}

/** Cells of the region itself. */
function volumeOf({ bounds, distance }: NonNullable<ReturnType<typeof placed>['finding']['region']>): number {
  const step = 0.5;
  let cells = 0;
  for (let z = bounds.min[2]; z < bounds.max[2]; z += step)
    for (let y = bounds.min[1]; y < bounds.max[1]; y += step)
      for (let x = bounds.min[0]; x < bounds.max[0]; x += step) if (distance(x, y, z) < 0) cells++;
  return cells * step ** 3;
}

const within = (share: number, value: number, reference: number) =>
  expect(Math.abs(value / reference - 1)).toBeLessThan(share);

describe.each(abdomenFindings.map((kind) => [kind.kind, kind] as const))('%s', (_name, kind) => {
  it('accepts its example and refuses junk', () => {
    expect(kind.schema.safeParse(kind.example).success).toBe(true);
    for (const junk of [{}, { ...kind.example, extra: 1 }, { ...kind.example, kind: 'other' }, null])
      expect(kind.schema.safeParse(junk).success).toBe(false);
  });
});

describe('what is painted agrees with the truth', () => {
  it('an aneurysm’s outer width, square to the vessel', () => {
    const spec = { id: 'a', kind: 'aortic-aneurysm', outerDiameterMm: 47, thrombus: 0 };
    const { finding, layers } = placed(spec, 'arterial');
    const { value, points } = finding.measures!.outerDiameter!;
    expect(value).toBeCloseTo(47, 0);
    const [from, to] = points as [Triple, Triple];
    expect(Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2])).toBeCloseTo(value, 6);
    const middle = eachAxis((k) => (from[k]! + to[k]!) / 2);
    const row = painted(
      layers,
      [from[0] - 12, middle[1] - 1, middle[2] - 2],
      [to[0] + 12, middle[1] + 1, middle[2] + 2],
      (hu) => hu > 190,
    );
    // The channel without clot is as wide as the vessel less its walls.
    expect(Math.abs(row.widestMm - (value - 2.4))).toBeLessThan(1);
  });

  it('a stone’s size and density, in the ureter of the side that is held up', () => {
    const spec = { id: 's', kind: 'ureteric-stone', side: 'right', level: 'upper', sizeMm: 7, hu: 900 };
    const { body, finding, layers } = placed(spec, 'none');
    const { min, max } = finding.region!.bounds;
    const pad = (at: Triple, by: number): Triple => [at[0] + by, at[1] + by, at[2] + by];
    within(0.06, painted(layers, pad(min, -2), pad(max, 2), (hu) => hu > 450).mm3, volumeOf(finding.region!));
    const [x, y, z] = [0, 1, 2].map((k) => (min[k]! + max[k]!) / 2) as [number, number, number];
    const { ureter, side } = body.kidneys[1]!;
    expect([side, finding.facts!.kidney]).toEqual([-1, 'right-kidney']);
    const nearest = ureter.reduce((a, b) =>
      Math.hypot(b[0] - x, b[1] - y, b[2] - z) < Math.hypot(a[0] - x, a[1] - y, a[2] - z) ? b : a,
    );
    expect(Math.hypot(nearest[0] - x, nearest[1] - y, nearest[2] - z)).toBeLessThan(0.01);
    expect(ureter[0]![3]).toBeGreaterThan(ureter.at(-1)![3] + 1);
    const [left, right] = body.kidneys.map((kidney) => kidney.ureter[0]![3]);
    expect(right).toBeGreaterThan(left! + 1);
  });

  it('an adrenal nodule’s volume and HU', () => {
    const spec = { id: 'n', kind: 'adrenal-nodule', side: 'left', meanDiameterMm: 22, hu: -60 };
    const { finding, layers } = placed({ ...spec, hu: 110 }, 'none');
    const { min, max } = finding.region!.bounds;
    within(0.06, painted(layers, min, max, (hu) => hu > 85 && hu < 135).mm3, volumeOf(finding.region!));
  });

  it.each([
    ['cyst', 6],
    ['haemangioma', 62],
    ['metastasis', 58],
  ])('a %s in the liver, its middle of %d HU', (lesion, hu) => {
    const spec = { id: 'l', kind: 'liver-lesion', lesion, lobe: 'right', meanDiameterMm: 24 };
    const { body, finding } = placed(spec, 'portal-venous');
    expect(finding.measures!.coreHu!.value).toBe(hu);
    const { min, max } = finding.region!.bounds;
    for (let n = 0; n < 343; n++) {
      const at = [n % 7, Math.floor(n / 7) % 7, Math.floor(n / 49)].map(
        (i, k) => min[k]! + ((max[k]! - min[k]!) * i) / 6,
      );
      const [x, y, z] = at as [number, number, number];
      if (finding.region!.distance(x, y, z) < 0) expect(body.liver.solid.distance(x, y, z)).toBeLessThan(0);
    }
  });

  it('free gas, in a slab of it, outside every hollow organ', () => {
    const { body, finding, layers } = placed(
      { id: 'g', kind: 'pneumoperitoneum', depthMm: 9 },
      'portal-venous',
    );
    const region = finding.region!;
    const { points, value } = finding.measures!.depth!;
    expect(points![1]![1] - points![0]![1]).toBeCloseTo(value, 6);
    const z = points![0]![2];
    const slab = {
      ...region,
      bounds: {
        min: [region.bounds.min[0], region.bounds.min[1], z] as Triple,
        max: [region.bounds.max[0], -60, z + 4] as Triple,
      },
    };
    const mm3 = volumeOf(slab);
    const gut = [body.upper.stomach, body.colon.solid, body.bowel.solid];
    let overlap = 0;
    for (let x = -100; x < 100; x += 4)
      for (let y = slab.bounds.min[1]; y < -60; y += 4)
        if (region.distance(x, y, z) < 0 && gut.some((organ) => organ.distance(x, y, z) < 0)) overlap++;
    expect(overlap).toBe(0);
    // Gas within the bowel counts for paint but not for truth, so look above the stomach and colon alone.
    const seen = painted(
      layers,
      [-40, slab.bounds.min[1], z],
      [-4, points![1]![1] + 4, z + 4],
      (hu) => hu < -500,
    );
    const part = {
      ...slab,
      bounds: { min: [-40, slab.bounds.min[1], z] as Triple, max: [-4, points![1]![1] + 4, z + 4] as Triple },
    };
    within(0.08, seen.mm3, volumeOf(part));
    expect(mm3).toBeGreaterThan(4000);
  });
});
