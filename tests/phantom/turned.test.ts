import { describe, expect, it } from 'vitest';
import { sphere } from '../../src/phantom/shapes/sphere.ts';
import { createTurn } from '../../src/phantom/turned.ts';
import { lps } from '../../src/imaging/spaces.ts';

const ball = sphere(lps(30, -40, 5), 6);
const turn = createTurn(20);

describe('somebody who lies turned', () => {
  it('is turned with the front to the left', () => {
    const [x, y, z] = turn.point([0, -100, 7]);
    expect([x, y, z]).toEqual([expect.closeTo(34.2, 1), expect.closeTo(-94, 1), 7]);
  });

  it('has every solid, its tissue and its box where its points went', () => {
    const { solid, tissue } = turn.layer({ solid: ball, tissue: { hu: 10, texture: (x) => x } });
    const [x, y, z] = turn.point([30, -40, 5]);
    expect(solid.distance(x, y, z)).toBeCloseTo(-6);
    expect(solid.distance(x + 6, y, z)).toBeCloseTo(0);
    expect(tissue.texture!(x, y, z)).toBeCloseTo(30);
    expect(solid.bounds.min[0]).toBeLessThan(x - 5.9);
    expect(solid.bounds.max[1]).toBeGreaterThan(y + 5.9);
  });

  it('takes what is measured of a finding along', () => {
    const points = [
      [24, -40, 5],
      [36, -40, 5],
    ] as const;
    const { region, measures } = turn.finding({
      id: 'a',
      kind: 'ball',
      region: ball,
      layers: [],
      measures: { width: { quantity: 'Width', value: 12, unit: 'mm', points } },
    });
    for (const [x, y, z] of measures!['width']!.points!) expect(region!.distance(x, y, z)).toBeCloseTo(0);
  });
});
