import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection } from '../../shapes/combine.ts';
import { everywhere, type Solid } from '../../solid.ts';
import type { SpinePlan } from './spine-plan.ts';

/** Curved couch top under a thin mattress; `top` is the height (LPS y) of the mattress in the middle. */
export function tableLayers({ tissue }: SpinePlan, top: number): Layer[] {
  const mattress = trough(top, 10, 195, 520);
  const couch = trough(top + 10, 26, 205, 480);
  return [
    ...fill(tissue.mattress, mattress),
    ...fill(tissue.tableShell, couch),
    ...fill(tissue.tableFoam, inflate(couch, -1.5)),
  ];
}

/** A slab with a hollow upper face: its lowest top, thickness, half width and radius of the hollow, mm. */
function trough(top: number, thick: number, halfWidth: number, radius: number): Solid {
  const slab: Solid = {
    bounds: everywhere,
    distance(x, y) {
      const rise = radius - Math.sqrt(Math.max(0, radius * radius - x * x));
      return Math.max(top - rise - y, y - (top + thick - rise * 0.5));
    },
  };
  const ends: Solid = { bounds: everywhere, distance: (x) => Math.abs(x) - halfWidth };
  return intersection(slab, ends);
}
