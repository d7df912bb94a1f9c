import type { Tissue } from '../../scene.ts';
import { intersection, subtraction } from '../../shapes/combine.ts';
import { everywhere, type Solid } from '../../solid.ts';

/** Air or fluid between one lung and the chest wall. */
export interface PleuralGap {
  readonly side: 1 | -1;
  readonly holds: 'air' | 'fluid';
  /** How far the lung has drawn back from rib cage and dome at a place, mm; 0 where they still touch. */
  depthMm(x: number, y: number, z: number): number;
  /** Its fluid's attenuation; air has its own. */
  readonly hu?: number;
}

/** A pleural space with something beside the lung in it. */
export interface FilledSpace {
  /** The smaller lung. */
  readonly lung: Solid;
  /** What lies beside it. */
  readonly gap: Solid;
  /** Lung that has lost its air along the gap; empty round a gap of air. */
  readonly collapsed: Solid;
  /** Share of the space that the lung still takes. */
  readonly lungShare: number;
}

/** How far the lung lifts off the dome, by its distance from the wall, mm at most: air lets it float, fluid bears it. */
const liftOff = { air: { share: 1, mostMm: 24 }, fluid: { share: 0.3, mostMm: 12 } } as const;

/**
 * Draws one lung in from the wall. `space` is the whole pleural space, `wall` its costal and apical surface, and
 * `dome` the diaphragm.
 */
export function drawnIn(space: Solid, wall: Solid, dome: Solid, gap: PleuralGap): FilledSpace {
  const { share, mostMm } = liftOff[gap.holds];
  const fromWall = (x: number, y: number, z: number): number => {
    const depthMm = gap.depthMm(x, y, z);
    const side = wall.distance(x, y, z) + depthMm;
    const base = Math.min(depthMm * share, mostMm) - dome.distance(x, y, z);
    return roundedMax(side, base, gap.holds === 'air' ? 14 : 26);
  };
  const lung = intersection({ bounds: everywhere, distance: fromWall }, space);
  const airlessMm = (x: number, y: number, z: number) =>
    gap.holds === 'fluid' ? Math.min(24, 0.5 * gap.depthMm(x, y, z) - 2) : -1;
  const collapsed = intersection(lung, {
    bounds: everywhere,
    distance: (x, y, z) => -fromWall(x, y, z) - airlessMm(x, y, z),
  });
  return { lung, gap: subtraction(space, lung), collapsed, lungShare: shareOf(space, lung, gap.side) };
}

/** Lung that holds the same tissue in less room: less air for each mm³. */
export function denser(tissue: Tissue, lungShare: number): Tissue {
  const tissueShare = (1000 + tissue.hu) / 1000;
  return { ...tissue, hu: -1000 + (1000 * tissueShare) / Math.max(0.3, lungShare) };
}

function shareOf(space: Solid, lung: Solid, side: 1 | -1): number {
  const stepMm = 8;
  let [all, left] = [0, 0];
  for (let z = -200; z < 96; z += stepMm)
    for (let y = -96; y < 96; y += stepMm)
      for (let x = 2; x < 142; x += stepMm) {
        if (space.distance(side * x, y, z) >= 0) continue;
        all++;
        if (lung.distance(side * x, y, z) < 0) left++;
      }
  return left / all;
}

/** The larger of two distances with the edge where they meet rounded over `widthMm`. */
function roundedMax(a: number, b: number, widthMm: number): number {
  const h = Math.max(widthMm - Math.abs(a - b), 0) / widthMm;
  return Math.max(a, b) + h * h * widthMm * 0.25;
}
