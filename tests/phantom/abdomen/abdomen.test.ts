import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { createAbdomen } from '../../../src/phantom/anatomy/abdomen/abdomen.ts';
import { createAbdomenTissues } from '../../../src/phantom/anatomy/abdomen/tissues.ts';
import type { Phase } from '../../../src/phantom/phase.ts';
import { meanHu } from '../../support/phantom/mean-hu.ts';

const person = (seed: string) => createAbdomen(createRandom(seed), { phase: 'portal-venous', changes: [] });
const body = person('landmarks');

// biome-ignore format: a table of structure, place in LPS mm and the HU to expect there
const landmarks: readonly (readonly [name: string, x: number, y: number, z: number, from: number, to: number])[] = [
  ['air in front of the patient', 0, -140, 0, -1000, -999],
  ['liver, on the right', -110, -10, 110, 100, 125],
  ['spleen, on the left behind', 120, 20, 118, 110, 135],
  ['left lung’s recess behind', 60, 66, 172, -1000, -500],
  ['aorta, in front of the spine', 9, -29, 5, 145, 175],
  ['vena cava, on the right', -20, -29, 5, 125, 150],
  ['left kidney’s cortex', 88, 23, 60, 165, 200],
  ['psoas beside the spine', 42, 4, -30, 40, 80],
  ['third lumbar vertebra’s marrow', 0, 0, 0, 110, 260],
  ['dural sac', 0, 28, 36, 5, 60],
  ['bladder', 0, -38, -168, 0, 25],
  ['head of the left femur', 90, -8, -180, 100, 260],
  ['head of the right femur', -90, -8, -180, 100, 260],
  ['gluteus maximus', -90, 66, -170, 30, 90],
  ['fat under the skin of the back', 60, 92, -40, -130, -60],
];

describe('organs are where they should be, sides included', () => {
  it.each(landmarks)('%s', (_name, x, y, z, from, to) => {
    const hu = meanHu(body.scene.layers, [x, y, z]);
    expect(hu).toBeGreaterThanOrEqual(from);
    expect(hu).toBeLessThanOrEqual(to);
  });
});

describe('contrast', () => {
  const at = (phase: Phase, tissue: 'aorta' | 'portalVein' | 'cortex' | 'medulla' | 'liver' | 'pelvis') =>
    createAbdomenTissues(phase, createRandom('phases'))[tissue].hu;

  it('is first in the aorta and the renal cortex, then in portal vein and liver, last in the urine', () => {
    expect(at('arterial', 'aorta')).toBeGreaterThan(2 * at('portal-venous', 'aorta') * 0.8);
    expect(at('arterial', 'cortex')).toBeGreaterThan(at('arterial', 'medulla') + 80);
    expect(at('arterial', 'portalVein')).toBeLessThan(at('portal-venous', 'portalVein') - 50);
    expect(at('portal-venous', 'liver')).toBeGreaterThan(at('none', 'liver') + 40);
    expect(at('portal-venous', 'pelvis')).toBeLessThan(20);
    expect(at('delayed', 'pelvis')).toBeGreaterThan(400);
  });
});

describe('organs', () => {
  const litres = (distance: (x: number, y: number, z: number) => number) => {
    let cells = 0;
    for (let z = -30; z < 205; z += 5)
      for (let y = -120; y < 100; y += 5)
        for (let x = -150; x < 150; x += 5) if (distance(x, y, z) < 0) cells++;
    return (cells * 125) / 1e6;
  };

  it('have an adult’s size', () => {
    expect(litres(body.liver.solid.distance)).toBeGreaterThan(1.1);
    expect(litres(body.liver.solid.distance)).toBeLessThan(2.2);
    expect(litres(body.upper.spleen.distance)).toBeGreaterThan(0.1);
    expect(litres(body.upper.spleen.distance)).toBeLessThan(0.4);
    for (const { solid } of body.kidneys) {
      expect(litres(solid.distance)).toBeGreaterThan(0.11);
      expect(litres(solid.distance)).toBeLessThan(0.24);
    }
  });

  it('leave the small bowel its own room', () => {
    const { bends } = body.bowel;
    expect(bends.length).toBeGreaterThan(60);
    for (const at of bends) {
      expect(body.plan.frame.cavity.distance(...at)).toBeLessThan(-4);
      expect(body.liver.solid.distance(...at)).toBeGreaterThan(4);
      expect(body.colon.solid.distance(...at)).toBeGreaterThan(4);
    }
  });

  it('differ between persons', () => {
    const at = (seed: string) => person(seed).bowel.bends;
    expect(at('another')).not.toEqual(body.bowel.bends);
  });
});
