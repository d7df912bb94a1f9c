import { fill, type Layer } from '../../scene.ts';
import { inflate } from '../../shapes/combine.ts';
import { everywhere, type Solid } from '../../solid.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';

/** Curved couch top: a thin shell round foam, with a mattress on it that the back sinks into. */
export function tableLayers({ tissue, frame }: AbdomenPlan): Layer[] {
  let top = 80;
  while (top < 140 && frame.skin.distance(40, top, -180) < 0) top++;
  const mattress = trough(top - 4, 11, 190, 460);
  const couch = trough(top + 7, 30, 205, 420);
  return [
    ...fill(tissue.mattress, mattress),
    ...fill(tissue.tableShell, couch),
    ...fill(tissue.tableFoam, inflate(couch, -1.6)),
  ];
}

function trough(top: number, thick: number, halfWidth: number, radius: number): Solid {
  return {
    bounds: everywhere,
    distance(x, y) {
      const hollow = radius - Math.sqrt(Math.max(0, radius * radius - x * x));
      const slab = Math.max(top - hollow - y, y - (top + thick - hollow * 0.45));
      return Math.max(slab, Math.abs(x) - halfWidth);
    },
  };
}
