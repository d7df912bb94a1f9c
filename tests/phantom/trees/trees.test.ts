import { expect, it } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { distance, type Triple } from '../../../src/imaging/vector.ts';
import { sphere } from '../../../src/phantom/shapes/sphere.ts';
import { accompany } from '../../../src/phantom/trees/accompany.ts';
import { growTree, type TreeGrowth } from '../../../src/phantom/trees/grow-tree.ts';
import { treeSolids } from '../../../src/phantom/trees/tree-solids.ts';

const random = createRandom('tips');
const targets = Array.from(
  { length: 240 },
  (): Triple => [random.between(20, 90), random.between(-30, 30), random.between(-50, 40)],
);
const growth: TreeGrowth = {
  root: [0, 0, 0],
  direction: [1, 0, 0],
  targets,
  rootRadiusMm: 5,
  tipRadiusMm: 0.5,
  keepOut: sphere(lps(30, 0, -10), 8),
};
const tree = growTree(growth, createRandom('tree'));
const childrenOf = (k: number) => tree.filter(({ parent }) => parent === k);

it('ends at every target, and nowhere else', () => {
  const tips = tree.filter((_, k) => childrenOf(k).length === 0).map(({ at }) => at);
  expect(tips.length).toBe(targets.length);
  expect(new Set(tips)).toEqual(new Set(targets));
});

it('branches in two, parents first, and thins by one exponent from root to tip', () => {
  expect(tree[0]!.radiusMm).toBeCloseTo(5, 6);
  const exponent = Math.log(targets.length) / Math.log(10);
  tree.forEach(({ parent, radiusMm }, k) => {
    expect(parent).toBeLessThan(k);
    const children = childrenOf(k);
    expect(children.length).toBeLessThanOrEqual(2);
    if (children.length === 0) expect(radiusMm).toBeCloseTo(0.5, 6);
    else {
      const sum = children.reduce((total, child) => total + child.radiusMm ** exponent, 0);
      expect(sum).toBeCloseTo(radiusMm ** exponent, 6);
    }
  });
});

it('keeps its branching points out of what it must not enter', () => {
  for (const { at, parent } of tree)
    if (parent > 0 && !targets.includes(at)) expect(growth.keepOut.distance(...at)).toBeGreaterThan(3);
});

it('is the same for the same seed', () => {
  expect(growTree(growth, createRandom('tree'))).toEqual(tree);
  expect(growTree(growth, createRandom('other'))).not.toEqual(tree);
});

it('has bronchi that run beside arteries and touch without overlapping', () => {
  const wallMm = () => 0.8;
  const airway = accompany(tree, {
    root: [0, 9, 2],
    rootRadiusMm: 4,
    lumenRatio: 0.8,
    smallestRadiusMm: 0.75,
    wallMm,
  });
  expect(airway[0]!.at).toEqual([0, 9, 2]);
  expect(airway.length).toBeGreaterThan(20);
  expect(airway.length).toBeLessThan(tree.length);
  airway.slice(1).forEach((node) => {
    const own = tree.reduce((best, candidate) =>
      distance(candidate.at, node.at) < distance(best.at, node.at) ? candidate : best,
    );
    expect(node.radiusMm).toBeGreaterThanOrEqual(0.75);
    expect(distance(own.at, node.at)).toBeGreaterThan(own.radiusMm);
    expect(node.radiusMm).toBeLessThanOrEqual(airway[node.parent]!.radiusMm);
  });
});

it('paints every branch as an unbroken tube', () => {
  const solids = treeSolids(tree);
  for (const { at } of tree)
    expect(Math.min(...solids.map((solid) => solid.distance(...at)))).toBeLessThan(0);
});
