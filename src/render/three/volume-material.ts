import { BackSide, GLSL3, type IUniform, RawShaderMaterial } from 'three';
import type { RenderMode } from '../modes/render-mode.ts';
import { overBlending } from './over-blending.ts';
import { volumeFragmentShader, volumeVertexShader } from '../volume-shader.ts';

/** The material of one mode; materials of one volume share their uniforms, so a mode is switched by swapping. */
export function volumeMaterial(mode: RenderMode, uniforms: Record<string, IUniform>): RawShaderMaterial {
  return new RawShaderMaterial({
    name: `volume-${mode.kind}`,
    glslVersion: GLSL3,
    vertexShader: volumeVertexShader,
    fragmentShader: volumeFragmentShader(mode),
    defines: { ...mode.defines },
    uniforms,
    // Back faces are there with the camera inside the box too; the ray's entry is computed, not drawn.
    side: BackSide,
    ...overBlending,
  });
}
