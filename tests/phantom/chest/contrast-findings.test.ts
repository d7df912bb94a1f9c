import { describe, expect, it } from 'vitest';
import { type Triple, eachAxis } from '../../../src/imaging/vector.ts';
import { aorticChannel } from '../../../src/phantom/findings/chest/aortic-channel.ts';
import { aorticDissection } from '../../../src/phantom/findings/chest/aortic-dissection.ts';
import { embolus } from '../../../src/phantom/findings/chest/embolus.ts';
import { structure } from '../../../src/phantom/findings/chest/structure.ts';
import { ventricles } from '../../../src/phantom/findings/chest/ventricles.ts';
import type { PlacedFinding } from '../../../src/phantom/findings/finding-kind.ts';
import { paintedAt, paintedMl, paintedRun, patientWith } from './painted.ts';
import { measureFinding } from '../../../src/phantom/truth/measure-finding.ts';

const middleOf = ({ region }: PlacedFinding): Triple =>
  eachAxis((a) => (region!.bounds.min[a]! + region!.bounds.max[a]!) / 2);
const spec = (id: string, site: string) => ({ ...embolus.example, id, site }) as typeof embolus.example;

describe('emboli and the ventricles behind them', () => {
  const clots = patientWith(
    'pulmonary',
    'clots',
    [ventricles, ventricles.example],
    [embolus, spec('fork', 'saddle')],
    [embolus, spec('right', 'right-lower')],
    [embolus, spec('left', 'left-upper')],
  );
  const [heart, ...emboli] = clots.findings;

  it.each(emboli.map((finding) => [finding.id, finding] as const))(
    '%s: as large as painted, grey in bright blood',
    (_id, finding) => {
      const { min, max } = finding.layers[0]!.solid.bounds;
      const ml = paintedMl(clots, [min, max], 0.5, (hu) => hu > 25 && hu < 70);
      const { value } = finding.measures!.volume!;
      expect(ml / value).toBeGreaterThan(0.8);
      expect(ml / value).toBeLessThan(1.35);
      expect(Math.abs(paintedAt(clots.layers, middleOf(finding)) - 48)).toBeLessThan(8);
    },
  );

  it('lie in arteries: the course runs through contrast in the same chest without them', () => {
    for (const finding of emboli)
      for (const at of finding.measures!.course!.points!)
        expect(paintedAt(clots.chest.scene.layers, at)).toBeGreaterThan(200);
  });

  it('have their sides', () => {
    expect(emboli.map(({ facts }) => facts!.side)).toEqual(['both', 'right', 'left']);
  });

  it('ventricles are as wide as painted, and the right one is the wider', () => {
    const { right, left, ratio } = heart!.measures!;
    expect(Math.abs(paintedRun(clots, right!.points!, (hu) => hu > 300) - right!.value)).toBeLessThan(2);
    expect(
      Math.abs(paintedRun(clots, left!.points!, (hu) => hu > 200 && hu < 300) - left!.value),
    ).toBeLessThan(2);
    expect(ratio!.value).toBeCloseTo(right!.value / left!.value, 9);
    expect(ratio!.value).toBeGreaterThan(1.1);
  });

  it('without strain the left one is the wider', () => {
    const usual = patientWith('pulmonary', 'usual', [
      ventricles,
      { ...ventricles.example, right: 1, left: 1 } as typeof ventricles.example,
    ]);
    expect(usual.findings[0]!.measures!.ratio!.value).toBeLessThan(1);
  });
});

describe.each(['A', 'B'] as const)('aortic dissection type %s', (type) => {
  const { findings, chest, layers } = patientWith(
    'arterial',
    `flap ${type}`,
    [aorticDissection, { ...aorticDissection.example, type } as typeof aorticDissection.example],
    [aorticChannel, { id: 'true', kind: 'aortic-channel', channel: 'true' } as typeof aorticChannel.example],
    [
      aorticChannel,
      { id: 'false', kind: 'aortic-channel', channel: 'false' } as typeof aorticChannel.example,
    ],
  );
  const [aorta, bright, dark] = findings;

  it('has a bright channel and a darker one, a flap between them', () => {
    expect(paintedAt(layers, middleOf(bright!))).toBe(340);
    expect(Math.abs(paintedAt(layers, middleOf(dark!)) - 185)).toBeLessThan(12);
    const [a, b] = [middleOf(bright!), middleOf(dark!)];
    const between = Array.from({ length: 60 }, (_, k) =>
      paintedAt(layers, a.map((c, n) => c + ((b[n]! - c) * k) / 59) as unknown as Triple),
    );
    expect(Math.min(...between)).toBeLessThan(90);
  });

  it('is as wide as painted from outer edge to outer edge', () => {
    const { value, points } = aorta!.measures!.diameter!;
    const [a, b] = points as [Triple, Triple];
    const out = (from: Triple, to: Triple, mm: number): Triple =>
      from.map((c, n) => c + ((from[n]! - to[n]!) / value) * mm) as unknown as Triple;
    const { tissue } = chest.plan;
    const blood = chest.scene.layers.filter((layer) =>
      [tissue.arterial, tissue.falseLumen, tissue.flap].includes(layer.tissue),
    );
    const wallMm = chest.tubes.aorta.wallMm;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      expect(paintedAt(blood, out(from, to, -wallMm - 0.8))).toBeGreaterThan(30);
      expect(paintedAt(blood, out(from, to, -wallMm + 0.8))).toBe(-1000);
    }
  });

  it('reaches the ascending aorta only in type A', () => {
    const ascending = [1, 2, 3, 4].flatMap((k) =>
      Array.from({ length: 12 }, (_, n): Triple => [-32 + 3 * n, -42, -30 + 5 * k]),
    );
    const dark = ascending.filter((at) => chest.dissection!.falseLumen.distance(...at) < 0);
    expect(dark.length > 0).toBe(type === 'A');
    expect(aorta!.facts).toMatchObject({ type });
    expect(chest.dissection!.falseLumen.distance(32, 42, -55) < 6).toBe(true);
  });
});

describe('normal structures', () => {
  const names = [
    'ascending-aorta',
    'superior-vena-cava',
    'azygos',
    'trachea',
    'left-main-bronchus',
    'pulmonary-trunk',
    'descending-aorta',
  ];
  const wanted = names.map(
    (id) => [structure, { id, kind: 'structure', structure: id } as typeof structure.example] as const,
  );
  const airways = ['trachea', 'left-main-bronchus'];
  const healthy = patientWith('portal-venous', 'healthy', ...wanted);

  it.each(healthy.findings.map((finding) => [finding.id, finding] as const))(
    '%s is as wide as painted, where it is pointed to',
    (id, { measures }) => {
      const { value, points } = measures!.diameter!;
      const inside = (hu: number) => (airways.includes(id) ? hu < -480 : hu > 100);
      expect(Math.abs(paintedRun(healthy, points!, inside) - value)).toBeLessThan(1.2);
    },
  );

  it('have courses that run through them', () => {
    for (const finding of healthy.findings) {
      const { meanHu, measures } = measureFinding(finding, healthy.layers, 24);
      for (const at of measures.course!.points!)
        expect(paintedAt(healthy.layers, at)).toBeCloseTo(meanHu!, 1);
    }
  });
});
