import { Texture } from 'three';
import { expect, test } from 'vitest';
import { renderModes } from '../../../src/render/modes/index.ts';
import { eyeMaterial } from '../../../src/render/three/eye-material.ts';
import { volumeFragmentShader } from '../../../src/render/volume-shader.ts';
import { countedShader } from './counted-shader.ts';

const fetches = /\btex(?:ture(?!Size)|elFetch)\w*\(\s*u[A-Z]\w*/g;

const shaders = [
  ...renderModes.all.map((mode) => [mode.kind, volumeFragmentShader(mode)] as const),
  ['picture of an eye', eyeMaterial(new Texture(), new Texture()).material.fragmentShader] as const,
];

test.each(shaders)('%s: every fetch of the shader goes past a counter', (_name, shader) => {
  const counted = countedShader(shader);
  expect(shader.match(fetches)?.length).toBeGreaterThan(1);
  const left = counted.match(fetches) ?? [];
  // What is left is inside the counters themselves: three to a sampler.
  const samplers = shader.match(/uniform[^;]*sampler[23]D/g)?.length ?? 0;
  expect(left.length).toBe(3 * samplers);
});

test('a shader without what is counted by name is refused', () => {
  expect(() => countedShader('uniform sampler3D uOther; void main() {}')).toThrow('uVolume');
});
