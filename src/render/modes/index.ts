import { createRegistry } from '../../base/registry.ts';
import { average } from './average.ts';
import { composite } from './composite.ts';
import { isosurface } from './isosurface.ts';
import { lit } from './lit.ts';
import { minip } from './minip.ts';
import { mip } from './mip.ts';
import { radiograph } from './radiograph.ts';

/** Every way of rendering the volume: one line each. */
export const renderModes = createRegistry('render modes', [
  lit,
  composite,
  mip,
  minip,
  average,
  radiograph,
  isosurface,
]);
