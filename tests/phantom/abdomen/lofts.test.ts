import { describe, expect, it } from 'vitest';
import { createGut } from '../../../src/phantom/anatomy/abdomen/bowel-loop.ts';
import { mirrored, outlineLoft } from '../../../src/phantom/anatomy/abdomen/outline-loft.ts';
import { ribbonLoft } from '../../../src/phantom/anatomy/abdomen/ribbon-loft.ts';

const ring = (cx: number, cy: number, r: number) =>
  Array.from({ length: 16 }, (_, k): [number, number] => {
    const turn = (k * Math.PI) / 8;
    return [cx + r * Math.cos(turn), cy + r * Math.sin(turn)];
  });

describe('a body through outlines', () => {
  const cone = outlineLoft(
    [
      { z: 0, points: ring(10, -4, 20) },
      { z: 30, points: ring(16, -4, 8) },
    ],
    { capMm: [5, 5] },
  );

  it('has the outline’s circle and its distance to it', () => {
    expect(cone.distance(30, -4, 0)).toBeCloseTo(0, 0);
    expect(cone.distance(33, -4, 0)).toBeCloseTo(3, 0);
    expect(cone.distance(10, 12, 0)).toBeCloseTo(-4, 0);
    expect(cone.distance(16, 4, 30)).toBeCloseTo(0, 0);
  });

  it('is between its outlines where there is none, and ends rounded', () => {
    expect(cone.distance(27, -4, 15)).toBeCloseTo(0, 0);
    expect(cone.distance(10, -4, -4)).toBeLessThan(0);
    expect(cone.distance(10, -4, -5.1)).toBeGreaterThan(0);
    expect(cone.distance(25, -4, -4.5)).toBeGreaterThan(0);
  });

  it('mirrors a half outline about its axis', () => {
    expect(
      mirrored(
        [
          [0, -5],
          [4, 0],
          [0, 6],
        ],
        1,
      ),
    ).toEqual([
      [1, -5],
      [5, 0],
      [1, 6],
      [-3, 0],
    ]);
  });
});

describe('a ribbon', () => {
  const lines = [
    {
      z: 0,
      line: [
        [0, 0, 2],
        [10, 0, 4],
        [20, 0, 2],
      ],
    },
    {
      z: 20,
      line: [
        [0, 10, 2],
        [10, 10, 4],
        [20, 10, 2],
      ],
    },
  ] as const;

  it('is as thick as it says, and thinner by its inset', () => {
    const ribbon = ribbonLoft(lines);
    expect(ribbon.distance(10, 4, 0)).toBeCloseTo(0, 1);
    expect(ribbon.distance(10, 14, 20)).toBeCloseTo(0, 1);
    expect(ribbonLoft(lines, { insetMm: 1 }).distance(10, 4, 0)).toBeCloseTo(1, 1);
  });

  it('has a mirror image on the other side', () => {
    const left = ribbonLoft(lines);
    const right = ribbonLoft(lines, { side: -1 });
    expect(right.distance(-7, 3, 5)).toBeCloseTo(left.distance(7, 3, 5), 6);
    expect(right.bounds.min[0]).toBeLessThan(-20);
  });
});

describe('loops of gut', () => {
  const gut = createGut(
    [
      [
        [0, 0, 0, 8],
        [40, 0, 0, 8],
      ],
      [
        [0, 12, 0, 8],
        [40, 12, 0, 8],
      ],
    ],
    1,
    12,
  );

  it('press on one another without running together', () => {
    expect(gut.at(20, -8, 0).distance).toBeCloseTo(0, 1);
    expect(gut.at(20, 0, 0).distance).toBeLessThan(-3);
    expect(gut.at(20, 6, 0).distance).toBeCloseTo(0.5, 1);
  });

  it('know which loop a point is in and how far along', () => {
    const { path, along } = gut.at(30, 13, 0);
    expect([path, Math.round(along)]).toEqual([1, 30]);
  });
});
