import { Vector2 } from 'three';
import { expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import upsampleGlsl from '../../src/render/glsl/upsample.glsl?raw';
import { type Rgba, upsample } from '../../src/render/sampling/upsample.ts';
import { runGlsl } from '../support/gl-function.ts';

const random = createRandom('upsample on the GPU');
const four = (make: () => number) => [make(), make(), make(), make()] as const;

test('upsample: upsample.glsl gives the numbers of its twin, on one surface and between two', () => {
  const how = { depthScale: -1.2, jump: 0.03, sharpness: 1.8 };
  const cases = Array.from({ length: 80 }, (_, i) => {
    const near = random.between(0.2, 0.9);
    // One surface, borders just and clearly beyond it, and rays that hit nothing.
    const apart = [0.001, 0.02, 0.03, 0.2][i % 4]!;
    const depths = four(() =>
      i % 7 === 0 && random.between(0, 1) < 0.4 ? 1 : near + random.between(0, apart),
    );
    return {
      depths,
      greys: four(() => random.between(0, 1)),
      place: [random.between(0, 1), random.between(0, 1)] as const,
    };
  });
  const colour = (grey: number): Rgba => [grey, grey * grey, 1 - grey, grey];
  const got = runGlsl(
    [upsampleGlsl],
    `vec4 other = b * b;
    Upsampled pixel = upsample(mat4(vec4(b.x, other.x, 1.0 - b.x, b.x), vec4(b.y, other.y, 1.0 - b.y, b.y),
      vec4(b.z, other.z, 1.0 - b.z, b.z), vec4(b.w, other.w, 1.0 - b.w, b.w)), a, c.xy, -1.2);
    result = vec4(pixel.colour.rgb, pixel.depth);`,
    cases.map(({ depths, greys, place }) => [...depths, ...greys, ...place]),
    { uBorder: { value: new Vector2(how.jump, how.sharpness) } },
  );
  for (const [i, { depths, greys, place }] of cases.entries()) {
    const [a, b, c, d] = greys;
    const twin = upsample({ colours: [colour(a), colour(b), colour(c), colour(d)], depths }, place, how);
    [...twin.colour.slice(0, 3), twin.depth].forEach((value, n) => {
      expect(Math.abs(got[i]![n]! - value), `case ${i}, number ${n}`).toBeLessThan(2e-4);
    });
  }
});
