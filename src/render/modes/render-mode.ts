import type { BrickBound } from '../sampling/bounds.ts';
import type { Look, MarchRay, MarchResult, MarchScene } from '../sampling/march-ray.ts';

/** One way of turning the values along a ray into a colour. */
export interface RenderMode {
  readonly kind: string;
  readonly name: string;
  /** GLSL that defines `vec4 march(Ray ray, out float hitMm)`. */
  readonly glsl: string;
  readonly defines: Readonly<Record<string, string>>;
  /** Which controls make sense: the front ends show these. */
  readonly uses: { readonly transferFunction: boolean; readonly window: boolean; readonly isoHu: boolean };
  /** Which end of their values this mode compares bricks by, if it does. */
  readonly bound?: BrickBound;
  /** Tells for the interval of HU in a brick whether a ray must walk through it; none where bounds alone decide. */
  visible?(look: Pick<Look, 'table' | 'isoHu' | 'window'>): (minHu: number, maxHu: number) => boolean;
  /** HU at or below which nothing shows, for a mode whose rays ask bounds alone. */
  floor?(look: Pick<Look, 'window'>): number;
  /** CPU twin of `glsl`. */
  march(scene: MarchScene, ray: MarchRay): MarchResult;
}
