/** As NiiVue keeps a compiled shader. */
interface CompiledShader {
  program: WebGLProgram;
  uniforms: Record<string, WebGLUniformLocation | null>;
}

const wholeStep = 'float stepSize = sliceSize;';

/**
 * Lets a shader of NiiVue sample at a share of its step, which is written into its text, by a second program
 * with all its uniforms; gives back what restores the first one. Frames that are timed use the first.
 */
export function sampleFiner(
  gl: WebGL2RenderingContext,
  shader: CompiledShader,
  stepShare: number,
): () => void {
  const whole = { program: shader.program, uniforms: shader.uniforms };
  const finer = gl.createProgram();
  for (const original of gl.getAttachedShaders(whole.program) ?? []) {
    const text = gl.getShaderSource(original) ?? '';
    const isFragment = gl.getShaderParameter(original, gl.SHADER_TYPE) === gl.FRAGMENT_SHADER;
    if (isFragment && !text.includes(wholeStep))
      throw new Error('finer program: the step is not where it was');
    const copy = gl.createShader(gl.getShaderParameter(original, gl.SHADER_TYPE))!;
    gl.shaderSource(copy, text.replace(wholeStep, `float stepSize = sliceSize * ${stepShare.toFixed(6)};`));
    gl.compileShader(copy);
    gl.attachShader(finer, copy);
  }
  gl.linkProgram(finer);
  if (!gl.getProgramParameter(finer, gl.LINK_STATUS))
    throw new Error(`finer program: ${gl.getProgramInfoLog(finer)}`);
  copyUniforms(gl, whole.program, finer);
  shader.program = finer;
  shader.uniforms = Object.fromEntries(
    Object.keys(whole.uniforms).map((name) => [name, gl.getUniformLocation(finer, name)]),
  );
  return () => {
    Object.assign(shader, whole);
    gl.deleteProgram(finer);
  };
}

function copyUniforms(gl: WebGL2RenderingContext, from: WebGLProgram, to: WebGLProgram): void {
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name, not React's
  gl.useProgram(to);
  for (let i = 0; i < gl.getProgramParameter(from, gl.ACTIVE_UNIFORMS); i++) {
    const { name, size, type } = gl.getActiveUniform(from, i)!;
    for (let element = 0; element < size; element++) {
      const place = size === 1 ? name : name.replace('[0]', `[${element}]`);
      const value = gl.getUniform(from, gl.getUniformLocation(from, place)!);
      setUniform(gl, gl.getUniformLocation(to, place), type, value);
    }
  }
}

function setUniform(
  gl: WebGL2RenderingContext,
  place: WebGLUniformLocation | null,
  type: number,
  value: number | boolean | Float32Array,
): void {
  if (type === gl.FLOAT) gl.uniform1f(place, value as number);
  else if (type === gl.FLOAT_VEC2) gl.uniform2fv(place, value as Float32Array);
  else if (type === gl.FLOAT_VEC3) gl.uniform3fv(place, value as Float32Array);
  else if (type === gl.FLOAT_VEC4) gl.uniform4fv(place, value as Float32Array);
  else if (type === gl.FLOAT_MAT4) gl.uniformMatrix4fv(place, false, value as Float32Array);
  // Whole numbers, truth values and the units of samplers.
  else gl.uniform1i(place, Number(value));
}
