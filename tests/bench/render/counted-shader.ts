/**
 * A fragment shader of the volume, or of its pictures, with a counter at every texture fetch. Its output is no longer a colour but, per
 * ray: fetches of the volume, those of them that made gradients, fetches of the brick map and other helpers in
 * three dimensions, and fetches of two-dimensional tables.
 */
export function countedShader(fragmentShader: string): string {
  const samplers = [
    ...fragmentShader.matchAll(/uniform\s+(?:highp\s+|mediump\s+|lowp\s+)?(u?sampler[23]D)\s+(\w+)\s*;/g),
  ];
  const counted = samplers.reduce((source, [declaration, type, name]) => {
    const flat = type === 'sampler2D';
    const counter = flat ? 'tables' : name === 'uVolume' ? 'volume' : 'helpers';
    const [place, texel] = flat ? ['vec2', 'ivec2'] : ['vec3', 'ivec3'];
    const returned = type!.startsWith('u') ? 'uvec4' : 'vec4';
    const count = `oblFetched.${counter} += 1.0`;
    const wrappers = [
      `${returned} texture_${name}(${place} p) { ${count}; return texture(${name}, p); }`,
      `${returned} textureLod_${name}(${place} p, float lod) { ${count}; return textureLod(${name}, p, lod); }`,
      `${returned} texelFetch_${name}(${texel} p, int lod) { ${count}; return texelFetch(${name}, p, lod); }`,
    ].join('\n');
    const calls = new RegExp(`\\b(texture|textureLod|texelFetch)\\(\\s*${name}\\s*,\\s*`, 'g');
    return source.replace(calls, `$1_${name}(`).replace(declaration, `${declaration}\n${wrappers}`);
  }, fragmentShader);
  const gradient = /vec3 gradientPerVoxel\(vec3 p\)/;
  const inSpace = samplers.some(([, type]) => type!.endsWith('3D'));
  if (inSpace && !(samplers.some(([, , name]) => name === 'uVolume') && gradient.test(counted)))
    throw new Error('counted shader: uVolume or gradientPerVoxel is not in the shader any more');
  return counted
    .replace(/^((?:\s*(?:#define|#extension|precision)[^\n]*\n)*)/, `$1${counters}`)
    .replace(gradient, `${countedGradient}vec3 uncountedGradient(vec3 p)`)
    .replace(/void main\(\)/, 'void drawPixel()')
    .concat(countingMain);
}

const counters = `
struct OblFetched { float volume; float gradients; float helpers; float tables; };
OblFetched oblFetched = OblFetched(0.0, 0.0, 0.0, 0.0);
`;

const countedGradient = `vec3 uncountedGradient(vec3 p);
vec3 gradientPerVoxel(vec3 p) {
  float before = oblFetched.volume;
  vec3 gradient = uncountedGradient(p);
  oblFetched.gradients += oblFetched.volume - before;
  return gradient;
}
`;

const countingMain = `
void main() {
  drawPixel();
  outColour = vec4(oblFetched.volume, oblFetched.gradients, oblFetched.helpers, oblFetched.tables);
}
`;
