import { BackSide, GLSL3, RawShaderMaterial, type Texture, Vector2, Vector4 } from 'three';
import eyePicture from '../glsl/eye-picture.frag.glsl?raw';
import upsample from '../glsl/upsample.glsl?raw';
import { overBlending } from './over-blending.ts';
import { shaderHeader, volumeVertexShader } from '../volume-shader.ts';

/** Draws one eye's part of a coarse picture where the volume's box is; blended like the volume itself. */
export function eyeMaterial(colours: Texture, depths: Texture) {
  const uniforms = {
    uColours: { value: colours },
    uDepths: { value: depths },
    uDisplayed: { value: new Vector4() },
    uCoarse: { value: new Vector4() },
    uBorder: { value: new Vector2() },
  };
  const material = new RawShaderMaterial({
    name: 'volume-of-an-eye',
    glslVersion: GLSL3,
    vertexShader: volumeVertexShader,
    fragmentShader: [shaderHeader, upsample, eyePicture].join('\n'),
    uniforms,
    side: BackSide,
    ...overBlending,
  });
  return { material, uniforms };
}
