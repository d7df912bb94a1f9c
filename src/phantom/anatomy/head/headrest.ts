import { fill, type Layer } from '../../scene.ts';
import type { Solid } from '../../solid.ts';
import { everywhere } from '../../solid.ts';
import type { HeadPlan } from './head-plan.ts';

/** The scanner's head holder: a thin cradle with foam in it, open to the front. */
export function headrestLayers({ tissue }: HeadPlan): Layer[] {
  const cradle = (insetMm: number): Solid => ({
    bounds: { ...everywhere, min: [-122, -30, -122], max: [122, 128, 1e4] },
    distance(x, y) {
      const u = x / (101 - insetMm);
      const v = (y - 12) / (98 - insetMm);
      const k = ((Math.abs(u) ** 3 + Math.abs(v) ** 3) ** (1 / 3) - 1) * 100;
      return Math.max(k, -20 - y);
    },
  });
  const shell: Solid = {
    bounds: cradle(0).bounds,
    distance: (x, y, z) => Math.max(cradle(0).distance(x, y, z), -cradle(3).distance(x, y, z)),
  };
  const foam: Solid = {
    bounds: shell.bounds,
    distance: (x, y, z) => Math.max(cradle(3).distance(x, y, z), 60 - y),
  };
  const couch: Solid = {
    bounds: { ...everywhere, min: [-215, 104, -1e4], max: [215, 130, -118] },
    distance: (x, y) => Math.max(Math.abs(y - 113 + 0.00035 * x * x) - 1.5, Math.abs(x) - 210),
  };
  return [
    ...fill(tissue.tableShell, couch),
    ...fill(tissue.tableFoam, foam),
    ...fill(tissue.tableShell, shell),
  ];
}
