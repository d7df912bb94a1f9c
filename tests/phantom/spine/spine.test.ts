import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { toPatient } from '../../../src/phantom/anatomy/spine/frame.ts';
import { vertebraOf } from '../../../src/phantom/anatomy/spine/mid-line.ts';
import { createSpine } from '../../../src/phantom/anatomy/spine/spine.ts';
import { meanHu } from '../../support/phantom/mean-hu.ts';

const spine = createSpine(createRandom('landmarks'), { phase: 'none', changes: [{ wear: 0.1 }] });

/** A place in the own millimetres of a vertebra (left, back, up), and the HU to expect there. */
// biome-ignore format: a table
const inVertebra: readonly (readonly [name: string, level: Parameters<typeof vertebraOf>[1], x: number, y: number, z: number, from: number, to: number])[] = [
  ['spongy bone of a body', 'L3', 8, -6, 6, 90, 320],
  ['a pedicle', 'L3', 17, 17, 5, 150, 1200],
  ['spongy bone of a spinous process', 'L3', 0, 50, -13, 120, 1200],
  ['the disc below', 'L3', 0, 0, -18.5, 70, 130],
  ['fluid round the roots', 'L4', 0, 25, 0, -20, 40],
  ['the cord', 'T8', 0, 21, 0, 20, 60],
  ['muscle beside the spinous process', 'T12', 13, 44, 0, -10, 80],
  ['the psoas on the left', 'L4', 40, 0, 0, 25, 75],
  ['the psoas on the right', 'L4', -40, 0, 0, 25, 75],
  ['the aorta, left in front', 'L2', 5, -28, 0, 20, 70],
  ['the cava, right in front', 'L2', -19, -27, 0, 20, 70],
  ['the aorta, left of a thoracic body', 'T8', 24, -8, 0, 20, 70],
  ['lung, not aorta, on the right', 'T8', -30, -8, 0, -1000, -500],
  ['liver on the right', 'T12', -70, -30, 0, 40, 75],
];

describe('the spine’s parts are where they should be, sides included', () => {
  it.each(inVertebra)('%s', (_name, level, x, y, z, from, to) => {
    const hu = meanHu(spine.scene.layers, toPatient(vertebraOf(spine, level).level.frame, [x, y, z]));
    expect(hu).toBeGreaterThanOrEqual(from);
    expect(hu).toBeLessThanOrEqual(to);
  });

  it('has air behind the back, above the table', () => {
    expect(meanHu(spine.scene.layers, [0, 118, 40])).toBeLessThan(-850);
  });
});

describe('the column', () => {
  const heights = spine.plan.stack.levels.map(({ frame }) => frame.origin[2]);

  it('stacks sixteen vertebrae upwards from the sacrum', () => {
    expect(heights.length).toBe(16);
    for (let k = 1; k < heights.length; k++) expect(heights[k]! - heights[k - 1]!).toBeGreaterThan(18);
  });

  it('is hollow behind in the loins and rounded in the chest', () => {
    const y = (level: Parameters<typeof vertebraOf>[1]) => vertebraOf(spine, level).level.frame.origin[1];
    expect(y('L3')).toBeLessThan(y('L5'));
    expect(y('T7')).toBeGreaterThan(y('L1') + 15);
    expect(y('T3')).toBeLessThan(y('T7'));
  });

  it('keeps joints open and bones apart', () => {
    const names = [...spine.bones.keys()];
    for (let k = 1; k < names.length; k++) {
      const [below, above] = [spine.bones.get(names[k - 1]!)!, spine.bones.get(names[k]!)!];
      const from = Math.max(below.bounds.min[2], above.bounds.min[2]);
      const to = Math.min(below.bounds.max[2], above.bounds.max[2]);
      let both = 0;
      for (let z = from; z < to; z += 2.5)
        for (let y = -30; y < 110; y += 2)
          for (let x = -36; x < 36; x += 2)
            if (below.distance(x, y, z) < -0.4 && above.distance(x, y, z) < -0.4) both++;
      expect(both, `${names[k]} in ${names[k - 1]}, cells of 10 mm³`).toBeLessThan(6);
    }
  });

  it('is the same person for the same seed and another for another', () => {
    const again = (seed: string) =>
      createSpine(createRandom(seed), { phase: 'none', changes: [{ wear: 0.1 }] }).plan.stack.levels.map(
        ({ frame }) => frame.origin[2],
      );
    expect(again('landmarks')).toEqual(heights);
    expect(again('someone else')).not.toEqual(heights);
  });
});
