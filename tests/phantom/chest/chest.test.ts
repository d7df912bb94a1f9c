import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { createChest } from '../../../src/phantom/anatomy/chest/chest.ts';
import { lobeAt } from '../../../src/phantom/anatomy/chest/lobes.ts';
import { meanHu } from '../../support/phantom/mean-hu.ts';

const plain = { phase: 'portal-venous', changes: [] } as const;
const chest = createChest(createRandom('landmarks'), plain);

// biome-ignore format: a table of structure, place in LPS mm and the HU to expect there
const landmarks: readonly (readonly [name: string, x: number, y: number, z: number, from: number, to: number])[] = [
  ['air in front of the patient', 0, -130, 0, -1000, -999],
  ['air in the trachea', 1, -8, 45, -1000, -970],
  ['right main bronchus', -17, 4, -11, -1000, -900],
  ['left main bronchus', 31, 10.5, -20, -1000, -900],
  ['ascending aorta', -13, -36, -10, 160, 185],
  ['descending aorta, left of the spine', 24, 39, -60, 160, 185],
  ['nothing like it right of the spine', -30, 39, -60, -1000, -300],
  ['pulmonary trunk, left of the ascending aorta', 20, -45, -30, 145, 175],
  ['superior vena cava, on the right', -35, -28, 2, 145, 175],
  ['right atrium', -33, -18, -70, 145, 175],
  ['left ventricle’s blood', 36, -29, -86, 140, 175],
  ['left ventricle’s wall, at the side', 60, -15, -88, 60, 135],
  ['left atrium, behind', 2, 5, -52, 145, 175],
  ['liver, on the right', -70, 0, -160, 95, 125],
  ['spleen, on the left behind', 98, 45, -172, 105, 135],
  ['gas in the stomach, in front', 66, -25, -165, -1000, -800],
  ['fluid in the stomach, behind', 55, 15, -165, 0, 40],
  ['seventh vertebra’s marrow', 0, 45, -54, 110, 260],
  ['spinal cord', 0, 66, -54, 10, 60],
  ['manubrium', 0, -57, 35, 60, 400],
  ['back muscle beside the spine', 30, 89, -30, 20, 90],
  ['fat under the skin of the back', 60, 107, -90, -130, -60],
  ['foam of the table', 0, 140, -60, -1000, -850],
];

describe('organs are where they should be, sides included', () => {
  it.each(landmarks)('%s', (_name, x, y, z, from, to) => {
    const hu = meanHu(chest.scene.layers, [x, y, z]);
    expect(hu).toBeGreaterThanOrEqual(from);
    expect(hu).toBeLessThanOrEqual(to);
  });
});

describe('lungs', () => {
  const litres = (side: 1 | -1) => {
    let cells = 0;
    for (let z = -200; z < 96; z += 4)
      for (let y = -96; y < 96; y += 4)
        for (let x = 2; x < 142; x += 4) if (chest.lungs.side[side].distance(side * x, y, z) < 0) cells++;
    return (cells * 64) / 1e6;
  };

  it('hold what an adult’s do in deep inspiration, the right a little more', () => {
    const [right, left] = [litres(-1), litres(1)];
    expect(right).toBeGreaterThan(2);
    expect(right).toBeLessThan(3.6);
    expect(left / right).toBeGreaterThan(0.75);
    expect(left / right).toBeLessThan(0.97);
  });

  it('are denser behind than in front', () => {
    const { tissue, solid } = chest.lungs.layers[0]!;
    const mean = (y: number) => {
      const samples = Array.from({ length: 200 }, (_, n) => tissue.texture!(-70 - (n % 20), y, n / 2));
      return samples.reduce((sum, hu) => sum + hu, 0) / 200;
    };
    expect(solid.distance(-70, 0, 0)).toBeLessThan(0);
    expect(mean(60) - mean(-60)).toBeGreaterThan(40);
  });

  it.each([
    ['right-upper', -70, -20, 40],
    ['middle', -60, -65, -70],
    ['right-lower', -70, 60, -60],
    ['left-upper', 70, -40, 20],
    ['left-lower', 70, 60, -60],
  ] as const)('have the %s lobe in its place', (lobe, x, y, z) => {
    expect(lobeAt(x, y, z)).toBe(lobe);
  });
});

describe('vessels and bronchi', () => {
  it('reach every lobe to near its edge', () => {
    for (const { lobe, artery, vein, airway } of chest.trees) {
      const side = lobe.startsWith('left') ? 1 : -1;
      for (const tree of [artery, vein]) {
        const depths = tree.map(({ at }) => -chest.lungs.side[side].distance(...at));
        expect(depths.filter((d) => d > 0 && d < 8).length).toBeGreaterThan(20);
      }
      expect(airway.length).toBeGreaterThan(30);
    }
  });

  it('are the same for the same seed and others for another', () => {
    const tree = (seed: string) => createChest(createRandom(seed), plain).trees[0]!.artery;
    expect(tree('landmarks')).toEqual(chest.trees[0]!.artery);
    expect(tree('someone else')).not.toEqual(chest.trees[0]!.artery);
  });
});
