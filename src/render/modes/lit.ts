import { composite, compositeAlong } from './composite.ts';
import type { RenderMode } from './render-mode.ts';

/** Compositing with light on surfaces: the usual 3D picture. */
export const lit: RenderMode = {
  ...composite,
  kind: 'lit',
  name: 'Lit',
  defines: { LIT: '' },
  march: (scene, ray) => compositeAlong(scene, ray, true),
};
