import body from './glsl/body.glsl?raw';
import bounds from './glsl/bounds.glsl?raw';
import bricks from './glsl/bricks.glsl?raw';
import jitter from './glsl/jitter.glsl?raw';
import leap from './glsl/leap.glsl?raw';
import lighting from './glsl/lighting.glsl?raw';
import ray from './glsl/ray.glsl?raw';
import rayBox from './glsl/ray-box.glsl?raw';
import transfer from './glsl/transfer.glsl?raw';
import volumeFragment from './glsl/volume.frag.glsl?raw';
import volume from './glsl/volume.glsl?raw';
import volumeVertex from './glsl/volume.vert.glsl?raw';
import visibleStretch from './glsl/visible-stretch.glsl?raw';
import window from './glsl/window.glsl?raw';
import type { RenderMode } from './modes/render-mode.ts';

/** Positions and millimetres need 32 bits in every stage. */
export const shaderHeader =
  'precision highp float;\nprecision highp int;\nprecision highp sampler3D;\nprecision highp usampler3D;\n';

export const volumeVertexShader = shaderHeader + volumeVertex;

/** The fragment shader of one mode, libraries first; unused functions cost nothing after linking. */
export function volumeFragmentShader(mode: RenderMode): string {
  const libraries = [
    volume,
    rayBox,
    ray,
    bricks,
    leap,
    visibleStretch,
    bounds,
    body,
    transfer,
    window,
    lighting,
    jitter,
  ];
  return [shaderHeader, ...libraries, mode.glsl, volumeFragment].join('\n');
}
