import {
  DataTexture,
  FloatType,
  GLSL3,
  Mesh,
  NoBlending,
  OrthographicCamera,
  PlaneGeometry,
  RawShaderMaterial,
  RGBAFormat,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { shaderHeader } from '../../src/render/volume-shader.ts';

/**
 * Runs GLSL once per input on a row of float pixels and reads the numbers back (after neuroglancer's
 * `fragmentShaderTest`). `body` computes `vec4 result` from `vec4 a, b, c`: the first, second and third four
 * numbers of an input; missing ones are 0. `uniforms` as three takes them: `{ uName: { value } }`.
 */
export function runGlsl(
  libraries: readonly string[],
  body: string,
  inputs: readonly (readonly number[])[],
  uniforms: object = {},
  prepare: (renderer: WebGLRenderer) => void = () => {},
): [number, number, number, number][] {
  const renderer = new WebGLRenderer({ antialias: false });
  try {
    prepare(renderer);
    const numbers = new Float32Array(inputs.length * 12);
    inputs.forEach((input, i) => {
      numbers.set(input, i * 12);
    });
    const inputTexture = new DataTexture(numbers, 3, inputs.length, RGBAFormat, FloatType);
    inputTexture.needsUpdate = true;
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      blending: NoBlending,
      uniforms: { ...uniforms, uInputs: { value: inputTexture } },
      vertexShader: 'in vec3 position; void main() { gl_Position = vec4(position.xy, 0.0, 1.0); }',
      fragmentShader: `${shaderHeader}${libraries.join('\n')}
        uniform highp sampler2D uInputs;
        out vec4 outResult;
        void main() {
          int row = int(gl_FragCoord.x);
          vec4 a = texelFetch(uInputs, ivec2(0, row), 0);
          vec4 b = texelFetch(uInputs, ivec2(1, row), 0);
          vec4 c = texelFetch(uInputs, ivec2(2, row), 0);
          vec4 result = vec4(0.0);
          ${body}
          outResult = result;
        }`,
    });
    const mesh = new Mesh(new PlaneGeometry(2, 2), material);
    mesh.frustumCulled = false;
    const target = new WebGLRenderTarget(inputs.length, 1, { type: FloatType });
    const failures: string[] = [];
    renderer.debug.onShaderError = (gl, program, _vertex, fragment) => {
      failures.push(gl.getShaderInfoLog(fragment) ?? gl.getProgramInfoLog(program) ?? 'unknown');
    };
    renderer.setRenderTarget(target);
    renderer.render(mesh, new OrthographicCamera());
    if (failures.length > 0) throw new Error(`GLSL: ${failures.join('; ')}`);
    const results = new Float32Array(inputs.length * 4);
    renderer.readRenderTargetPixels(target, 0, 0, inputs.length, 1, results);
    return inputs.map((_, i) => [...results.subarray(i * 4, i * 4 + 4)] as [number, number, number, number]);
  } finally {
    renderer.dispose();
    renderer.forceContextLoss();
  }
}
