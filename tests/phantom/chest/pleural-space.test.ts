import { describe, expect, it } from 'vitest';
import type { Triple } from '../../../src/imaging/vector.ts';
import { gapMl } from '../../../src/phantom/findings/chest/deepest-gap.ts';
import { pleuralEffusion } from '../../../src/phantom/findings/chest/pleural-effusion.ts';
import { pneumothorax } from '../../../src/phantom/findings/chest/pneumothorax.ts';
import { type Patient, paintedAt, paintedMl, paintedRun, patientWith } from './painted.ts';

const air = patientWith('none', 'air', [pneumothorax, pneumothorax.example]);
const fluidHu = 9;
const fluid = patientWith('portal-venous', 'fluid', [
  pleuralEffusion,
  { ...pleuralEffusion.example, hu: fluidHu } as typeof pleuralEffusion.example,
]);

/**
 * Volume of painted voxels without those at the surface, which are mixtures: what is missing grows with the voxel's
 * size, so two sizes tell what there is.
 */
function wholeMl(patient: Patient, from: Triple, to: Triple, counts: (hu: number) => boolean): number {
  const [fine, coarse] = [1.5, 3].map((voxelMm) => paintedMl(patient, [from, to], voxelMm, counts));
  return 2 * fine! - coarse!;
}

describe('pneumothorax', () => {
  const { measures, facts, region } = air.findings[0]!;
  const { filled, side } = air.chest.lungs;

  it('is as much air as the painted slices show beside the lung', () => {
    const ml = wholeMl(air, [-143, -100, -70], [-14, 96, -40], (hu) => Math.abs(hu + 990) < 0.5);
    // The air of the bronchi counts too.
    expect(Math.abs(ml / gapMl(filled!, -1, [-70, -40]) - 1)).toBeLessThan(0.04);
    expect(measures!.volume!.value).toBeGreaterThan(3 * ml);
  });

  it('has the rim that is painted, in front of the lung, on the side asked for', () => {
    const { value, points } = measures!.rim!;
    expect(Math.abs(paintedRun(air, points!, (hu) => hu < -940) - value)).toBeLessThan(1);
    expect(points!.every(([x]) => x === -60)).toBe(true);
    expect(points![0]![1]).toBeLessThan(points![1]![1]);
    expect(facts).toMatchObject({ side: 'right', otherSide: 'left' });
  });

  it('leaves the other lung alone and makes its own smaller and denser', () => {
    expect(filled!.side).toBe(-1);
    expect(measures!.lungShare!.value).toBeGreaterThan(0.35);
    expect(measures!.lungShare!.value).toBeLessThan(0.75);
    const shrunken = paintedAt(air.layers, [-85, 55, -40]);
    const other = paintedAt(air.layers, [85, 55, -40]);
    expect(shrunken - other).toBeGreaterThan(40);
    expect(side[1].distance(85, -60, -40)).toBeLessThan(0);
  });

  it('is pointed to inside the air', () => {
    const { min, max } = region!.bounds;
    const [x, y, z] = [0, 1, 2].map((a) => (min[a]! + max[a]!) / 2) as [number, number, number];
    expect(paintedAt(air.layers, [x, y, z])).toBe(-990);
  });
});

describe('pleural effusion', () => {
  const { measures, facts, region } = fluid.findings[0]!;
  const isFluid = (hu: number) => Math.abs(hu - fluidHu) < 0.5;

  it('is as much fluid as the painted slices show behind the lung', () => {
    const ml = wholeMl(fluid, [3, -60, -90], [143, 96, -60], isFluid);
    expect(Math.abs(ml / gapMl(fluid.chest.lungs.filled!, 1, [-90, -60]) - 1)).toBeLessThan(0.04);
    expect(measures!.volume!.value).toBeGreaterThan(3 * ml);
  });

  it('is as deep as painted, on the left, and holds the ball that is pointed to', () => {
    const { value, points } = measures!.depth!;
    expect(Math.abs(paintedRun(fluid, points!, isFluid) - value)).toBeLessThan(1);
    expect(points!.every(([x]) => x > 0)).toBe(true);
    expect(facts).toMatchObject({ side: 'left' });
    const { min, max } = region!.bounds;
    const [x, z] = [(min[0] + max[0]) / 2, (min[2] + max[2]) / 2];
    for (const y of [min[1] + 1, (min[1] + max[1]) / 2, max[1] - 1])
      expect(paintedAt(fluid.layers, [x, y, z])).toBe(fluidHu);
  });

  it('lies behind: the lung in front keeps its air, the lung at its edge does not', () => {
    const { filled, side } = fluid.chest.lungs;
    expect(side[1].distance(80, -60, -60)).toBeLessThan(0);
    expect(filled!.gap.distance(80, -60, -60)).toBeGreaterThan(0);
    const [x, y, z] = measures!.depth!.points![0]!;
    expect(filled!.collapsed.distance(x, y - 3, z)).toBeLessThan(0);
    expect(filled!.gap.distance(x, y - 3, z)).toBeGreaterThan(0);
  });
});
