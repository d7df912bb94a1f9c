import { expect, test } from 'vitest';
import { renderModes } from '../../../src/render/modes/index.ts';
import { volumeFragmentShader } from '../../../src/render/volume-shader.ts';
import { countedShader } from './counted-shader.ts';

const fetches = /\btex(?:ture(?!Size)|elFetch)\w*\(\s*u[A-Z]\w*/g;

test.each(renderModes.all)('$kind: every fetch of the shader goes past a counter', (mode) => {
  const shader = volumeFragmentShader(mode);
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
