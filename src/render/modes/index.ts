import { createRegistry } from '../../base/registry.ts';
import { composite } from './composite.ts';
import { isosurface } from './isosurface.ts';
import { lit } from './lit.ts';
import { mip } from './mip.ts';

/** Every way of rendering the volume: one line each. */
export const renderModes = createRegistry('render modes', [lit, composite, mip, isosurface]);
