import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection } from '../../shapes/combine.ts';
import { everywhere, type Solid } from '../../solid.ts';
import type { ChestPlan } from './chest-plan.ts';

/** Curved couch top: a thin shell round foam, with a mattress on it that the back sinks into. */
export function tableLayers({ thorax, tissue }: ChestPlan): Layer[] {
  const { yc, back } = thorax.skin.sectionAt(-60);
  const top = yc + back - 3;
  const mattress = trough(top, 11, 195, 430);
  const couch = trough(top + 11, 30, 205, 400);
  return [
    ...fill(tissue.mattress, mattress),
    ...fill(tissue.tableShell, couch),
    ...fill(tissue.tableFoam, inflate(couch, -1.6)),
  ];
}

/** A slab with a hollow upper face: `y` of its lowest top, thickness, half width and radius of the hollow, mm. */
function trough(top: number, thick: number, halfWidth: number, radius: number): Solid {
  const slab: Solid = {
    bounds: everywhere,
    distance(x, y) {
      const hollow = radius - Math.sqrt(Math.max(0, radius * radius - x * x));
      const upper = top - hollow - y;
      const lower = y - (top + thick - hollow * 0.45);
      return Math.max(upper, lower);
    },
  };
  const ends: Solid = { bounds: everywhere, distance: (x) => Math.abs(x) - halfWidth };
  return intersection(slab, ends);
}
