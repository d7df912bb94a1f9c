import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { headAnatomy } from '../../../src/phantom/anatomy/head/head-anatomy.ts';
import { meanHu } from '../../support/phantom/mean-hu.ts';

const plain = headAnatomy.create(createRandom('landmarks'), { phase: 'none', changes: [] });
const arterial = headAnatomy.create(createRandom('landmarks'), { phase: 'arterial', changes: [] });

// biome-ignore format: a table of structure, place in LPS mm and the HU to expect there
const landmarks: readonly (readonly [name: string, x: number, y: number, z: number, from: number, to: number])[] = [
  ['air in front of the face', 0, -125, 0, -1000, -999],
  ['left eye', 32, -72, 17, 5, 20],
  ['fat behind the right eye', -30, -54, 12, -110, -60],
  ['right maxillary sinus', -29, -58, -13, -1000, -950],
  ['sphenoid sinus', 7, -28, 9, -1000, -900],
  ['bone of the left petrous pyramid', 30, 4, 8, 500, 2200],
  ['pons', 0, 4, 9, 20, 40],
  ['fourth ventricle', 0, 25, 6, 4, 16],
  ['suprasellar cistern', 0, -20, 29, 4, 20],
  ['left thalamus', 11, 8, 46, 34, 42],
  ['right lentiform nucleus', -26, -6, 43, 34, 42],
  ['left internal capsule, darker', 19.9, 3.5, 45, 26, 34],
  ['left frontal horn', 8.5, -27, 53, 4, 18],
  ['white matter of the centrum semiovale', 24, -5, 76, 25, 40],
  ['body of the third cervical vertebra', 0, 8, -70, 150, 700],
  ['spinal cord at its height', 0, 25, -70, 25, 45],
  ['trachea', 1, -30, -175, -1000, -950],
  ['left lung tip', 48, 26, -225, -950, -750],
];

describe('structures of head and neck are where they should be, sides included', () => {
  it.each(landmarks)('%s', (_name, x, y, z, from, to) => {
    const hu = meanHu(plain.scene.layers, [x, y, z], 5, 0.4);
    expect(hu).toBeGreaterThanOrEqual(from);
    expect(hu).toBeLessThanOrEqual(to);
  });

  it('grey matter is brighter than white by the few HU that CT shows', () => {
    const difference =
      meanHu(plain.scene.layers, [11, 8, 46], 5, 0.4) - meanHu(plain.scene.layers, [19.9, 3.5, 45], 5, 0.4);
    expect(difference).toBeGreaterThan(4);
    expect(difference).toBeLessThan(12);
  });
});

describe('contrast', () => {
  it.each([
    'basilar',
    'internal-carotid-left',
    'internal-carotid-right',
    'vertebral-left',
    'mca-right',
    'common-carotid-right',
  ])('fills the %s along its whole course', (name) => {
    const artery = arterial.vessels.arteries.find((one) => one.name === name)!;
    for (const [x, y, z] of artery.path.filter((_, k) => k % 4 === 2))
      expect(meanHu(arterial.scene.layers, [x, y, z], 5, 0.16)).toBeGreaterThan(300);
  });

  it('is in the sinuses too, but fainter', () => {
    const [x, y, z] = arterial.landmarks['sagittal-sinus'].at;
    expect(meanHu(arterial.scene.layers, [x, y, z], 5, 0.4)).toBeGreaterThan(120);
    expect(meanHu(arterial.scene.layers, [x, y, z], 5, 0.4)).toBeLessThan(250);
  });

  it('is not there before it is given', () => {
    const [x, y, z] = plain.landmarks.basilar.at;
    expect(meanHu(plain.scene.layers, [x, y, z], 5, 0.2)).toBeLessThan(60);
  });
});

describe('persons', () => {
  it('are the same for the same seed and others for another', () => {
    const pathOf = (seed: string) =>
      headAnatomy.create(createRandom(seed), { phase: 'none', changes: [] }).vessels.arteries[0]!.path;
    expect(pathOf('landmarks')).toEqual(plain.vessels.arteries[0]!.path);
    expect(pathOf('someone else')).not.toEqual(plain.vessels.arteries[0]!.path);
  });
});
