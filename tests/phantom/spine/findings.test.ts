import { describe, expect, it } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import type { Triple } from '../../../src/imaging/vector.ts';
import { toPatient } from '../../../src/phantom/anatomy/spine/frame.ts';
import type { LevelName } from '../../../src/phantom/anatomy/spine/levels.ts';
import { vertebraOf } from '../../../src/phantom/anatomy/spine/mid-line.ts';
import type { Spine } from '../../../src/phantom/anatomy/spine/spine.ts';
import { boneLesion } from '../../../src/phantom/findings/spine/bone-lesion.ts';
import { compressionFracture } from '../../../src/phantom/findings/spine/compression-fracture.ts';
import { landmarkVertebra } from '../../../src/phantom/findings/spine/landmark-vertebra.ts';
import { scoliosis } from '../../../src/phantom/findings/spine/scoliosis.ts';
import { spondylolisthesis } from '../../../src/phantom/findings/spine/spondylolisthesis.ts';
import type { Solid } from '../../../src/phantom/solid.ts';
import { measurement } from '../../../src/teaching/questions/measurement.ts';
import { spineWith } from './spine-case.ts';

/** Where a ray from `from` towards `to` first enters the solid, found in steps of 0.05 mm. */
function firstHit(solid: Solid, from: Triple, to: Triple): Triple {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  for (let mm = 0; mm < length; mm += 0.05) {
    const p = from.map((c, k) => c + ((to[k]! - c) * mm) / length) as unknown as Triple;
    if (solid.distance(...p) < 0) return p;
  }
  throw new Error('the ray misses');
}

/** A height of a body, by rays from above and below in its own frame. */
function rayHeight(spine: Spine, name: LevelName, share: number): number {
  const { level, bodySolid, body } = vertebraOf(spine, name);
  const at = (z: number) => toPatient(level.frame, [0, share * body.shape.halfDepth, z]);
  const [top, bottom] = [firstHit(bodySolid, at(20), at(-20)), firstHit(bodySolid, at(-20), at(20))];
  return Math.hypot(top[0] - bottom[0], top[1] - bottom[1], top[2] - bottom[2]);
}

describe('scoliosis', () => {
  const spec = { ...scoliosis.example, degrees: 40 };
  const { spine, findings } = spineWith('cobb', [scoliosis, spec]);
  const [finding] = findings;
  const { cobb } = finding!.measures!;

  it.each(['right', 'left'] as const)('bulges to the %s', (convex) => {
    const bent = spineWith('side', [scoliosis, { ...spec, convex } as typeof spec]);
    const apex = bent.findings[0]!.facts!.apex as LevelName;
    const x = vertebraOf(bent.spine, apex).level.frame.origin[0];
    expect(convex === 'right' ? -x : x).toBeGreaterThan(12);
  });

  it('has the Cobb angle that rays onto the rims of the end plates find', () => {
    const tilt = (name: LevelName, end: 1 | -1) => {
      const { level, bodySolid, body } = vertebraOf(spine, name);
      const { origin, up } = level.frame;
      // Beside the axis within the coronal plane, then along the axis onto the end plate's rim.
      const aside: Triple = [up[2], 0, -up[0]];
      const reach = (0.8 * body.shape.halfWidth) / Math.hypot(...aside);
      const at = (side: number, along: number) =>
        origin.map((c, k) => c + side * reach * aside[k]! + along * up[k]!) as unknown as Triple;
      const [right, left] = [-1, 1].map((side) => firstHit(bodySolid, at(side, end * 20), at(side, 0))) as [
        Triple,
        Triple,
      ];
      return (Math.atan2(left[2] - right[2], left[0] - right[0]) * 180) / Math.PI;
    };
    expect(Math.abs(Math.abs(tilt('T6', 1) - tilt('T12', -1)) - cobb!.value)).toBeLessThan(1.5);
    expect(Math.abs(cobb!.value - 40)).toBeLessThan(2.5);
  });

  it('is graded in full for its exact points, and not for a line that is 5 mm off at one end', () => {
    const points = cobb!.points!.map(([x, y, z]) => lps(x, y, z));
    const question = {
      id: 'cobb',
      kind: 'measurement',
      text: 'Measure a Cobb angle.',
      prompt: { measurementKind: 'cobb-angle', label: 'Cobb angle' },
    };
    const key = { questionId: 'cobb', explanation: 'x', key: { reference: cobb!.value, points } };
    expect(measurement.check(question, key)).toEqual([]);
    const grade = (of: typeof points) =>
      measurement.grade(question, key, { measurement: { kind: 'cobb-angle', points: of } }).score;
    expect(grade(points)).toBe(1);
    // The same lines from the other end, and in the other order.
    expect(grade([points[1]!, points[0]!, points[3]!, points[2]!])).toBe(1);
    const [a, b, c, d] = points as [(typeof points)[0], ...typeof points];
    const lifted = lps(b![0], b![1], b![2] + 5);
    expect(grade([a, lifted, c!, d!])).toBeLessThan(1);
  });
});

describe('compression fracture', () => {
  const spec = compressionFracture.example;
  const { spine, findings } = spineWith('broken', [compressionFracture, spec]);
  const { measures, facts } = findings[0]!;

  it.each([
    ['frontHeight', -0.82],
    ['middleHeight', 0],
    ['backHeight', 0.82],
  ] as const)('has the %s that rays find', (name, share) => {
    expect(Math.abs(rayHeight(spine, 'L1', share) - measures![name]!.value)).toBeLessThan(0.9);
  });

  it('has lost as much of its front as both neighbours have more', () => {
    const usual = (rayHeight(spine, 'T12', -0.82) + rayHeight(spine, 'L2', -0.82)) / 2;
    const loss = 100 * (1 - rayHeight(spine, 'L1', -0.82) / usual);
    expect(Math.abs(loss - measures!.loss!.value)).toBeLessThan(3);
    expect(facts).toMatchObject({ level: 'L1', above: 'T12', below: 'L2', form: 'wedge', grade: 'moderate' });
  });

  it('stands into the canal behind its rims', () => {
    expect(measures!.intoCanal!.value).toBeGreaterThan(1);
    expect(measures!.intoCanal!.value).toBeLessThan(4);
  });
});

describe('spondylolisthesis', () => {
  const spec = spondylolisthesis.example;
  const { spine, findings } = spineWith('slipped', [spondylolisthesis, spec]);
  const { measures, facts } = findings[0]!;

  it('has the slip between the back walls that rays find', () => {
    const wall = (name: LevelName, share: number) => {
      const { level, bodySolid, body } = vertebraOf(spine, name);
      const z = share * (body.shape.backMm / 2);
      const at = (y: number) => toPatient(level.frame, [0, y, z]);
      return firstHit(bodySolid, at(40), at(0));
    };
    const back = vertebraOf(spine, 'L5').level.frame.back;
    const [upper, lower] = [wall('L4', -0.75), wall('L5', 0.75)];
    const slip = lower.reduce((sum, c, k) => sum + (c - upper[k]!) * back[k]!, 0);
    expect(Math.abs(slip - measures!.slip!.value)).toBeLessThan(2);
    expect(measures!.slipPercent!.value).toBeCloseTo(
      (100 * measures!.slip!.value) / measures!.plateDepth!.value,
      6,
    );
    expect(facts!.grade).toBe('I');
  });

  it('narrows the canal', () => {
    const healthy = spineWith('slipped', [
      landmarkVertebra,
      { id: 'x', kind: 'landmark-vertebra', level: 'L4' } as never,
    ]);
    expect(measures!.canalDepth!.value).toBeLessThan(healthy.findings[0]!.measures!.canalDepth!.value - 3);
  });
});

describe('healthy vertebra', () => {
  const { spine, findings } = spineWith('whole', [landmarkVertebra, landmarkVertebra.example]);
  const { measures, facts } = findings[0]!;

  it('has a disc as high as the gap that rays find', () => {
    const { frame } = vertebraOf(spine, 'L2').level;
    const ends = measures!.discHeight!.points!;
    const middle = ends[0]!.map((c, k) => (c + ends[1]![k]!) / 2) as unknown as Triple;
    const along = (mm: number) => middle.map((c, k) => c + mm * frame.up[k]!) as unknown as Triple;
    const roof = firstHit(spine.bones.get('L2')!, middle, along(12));
    const floor = firstHit(spine.bones.get('L3')!, middle, along(-12));
    const gap = Math.hypot(roof[0] - floor[0], roof[1] - floor[1], roof[2] - floor[2]);
    expect(Math.abs(gap - measures!.discHeight!.value)).toBeLessThan(0.8);
  });

  it('has a canal that is wide enough, and its name', () => {
    expect(measures!.canalDepth!.value).toBeGreaterThan(13);
    expect(measures!.canalDepth!.value).toBeLessThan(21);
    expect(facts).toMatchObject({ level: 'L2', name: 'second lumbar vertebra' });
  });
});

describe('deposits in bone', () => {
  it.each([
    ['lytic', 30, 70],
    ['sclerotic', 350, 760],
  ] as const)('%s ones lie in their bone with their density', (type, from, to) => {
    const spec = { ...boneLesion.example, type } as typeof boneLesion.example;
    const { spine, findings } = spineWith('deposits', [boneLesion, spec]);
    const { region, layers } = findings[0]!;
    const { tissue } = layers[0]!;
    const bone = spine.bones.get('L2')!;
    const { min, max } = region!.bounds;
    const hu: number[] = [];
    for (let z = min[2]; z < max[2]; z += 1)
      for (let y = min[1]; y < max[1]; y += 1)
        for (let x = min[0]; x < max[0]; x += 1)
          if (region!.distance(x, y, z) < 0) {
            expect(bone.distance(x, y, z)).toBeLessThan(1.3);
            hu.push(tissue.hu + tissue.texture!(x, y, z));
          }
    const mean = hu.reduce((sum, value) => sum + value, 0) / hu.length;
    expect(hu.length).toBeGreaterThan(800);
    expect(mean).toBeGreaterThan(from);
    expect(mean).toBeLessThan(to);
  });
});
