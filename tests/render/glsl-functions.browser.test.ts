import { Matrix3, Vector2, Vector3, Vector4 } from 'three';
import { expect, test } from 'vitest';
import { finished } from '../../src/base/finished.ts';
import { createRandom } from '../../src/base/random.ts';
import { brickMapSteps } from '../../src/imaging/occupancy/brick-map.ts';
import { add, normalize, type Triple } from '../../src/imaging/vector.ts';
import { greyOf } from '../../src/imaging/voi-window.ts';
import boundsGlsl from '../../src/render/glsl/bounds.glsl?raw';
import bricksGlsl from '../../src/render/glsl/bricks.glsl?raw';
import jitter from '../../src/render/glsl/jitter.glsl?raw';
import leap from '../../src/render/glsl/leap.glsl?raw';
import lighting from '../../src/render/glsl/lighting.glsl?raw';
import ray from '../../src/render/glsl/ray.glsl?raw';
import rayBox from '../../src/render/glsl/ray-box.glsl?raw';
import transfer from '../../src/render/glsl/transfer.glsl?raw';
import volumeGlsl from '../../src/render/glsl/volume.glsl?raw';
import windowGlsl from '../../src/render/glsl/window.glsl?raw';
import { maxClips } from '../../src/render/lps-clip.ts';
import { boundAt, noWord } from '../../src/render/sampling/bound-at.ts';
import { boundedEdge, brickBoundSteps, wordOf } from '../../src/render/sampling/bounds.ts';
import { brickRay } from '../../src/render/sampling/brick-ray.ts';
import { bricksPerTexture } from '../../src/render/sampling/distance-field.ts';
import { jitterAt } from '../../src/render/sampling/jitter.ts';
import { leapAt } from '../../src/render/sampling/leap.ts';
import { shade } from '../../src/render/sampling/lighting.ts';
import { type MarchScene, makeRay } from '../../src/render/sampling/march-ray.ts';
import { type ClipPlane, rayInterval } from '../../src/render/sampling/ray-box.ts';
import { boxUpTo, type TextureBox, unitBox } from '../../src/render/sampling/texture-box.ts';
import { linearPart, lpsFromTexture, lpsGradientFromIndex } from '../../src/render/sampling/texture-space.ts';
import { createSampler } from '../../src/render/sampling/trilinear.ts';
import { boundsTexture, distanceTexture } from '../../src/render/three/brick-texture.ts';
import { tableFromHu, transferTexture } from '../../src/render/three/transfer-texture.ts';
import { createVolumeTextures } from '../../src/render/three/volume-textures.ts';
import { buildTransferTable, lookUp, reachOf } from '../../src/render/transfer-table.ts';
import { runGlsl } from '../support/gl-function.ts';
import { testScene, testTransferFunction } from '../support/gl-scene.ts';

const SEED = 'glsl-functions';
const random = createRandom(SEED);
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const triple = (low: number, high: number): Triple => [
  random.between(low, high),
  random.between(low, high),
  random.between(low, high),
];
const unit = (): Triple => {
  const v = triple(-1, 1);
  const size = Math.hypot(...v);
  return [v[0] / size, v[1] / size, v[2] / size];
};

/** Every component within `tolerance`, absolute below 1 and relative above. */
function expectSame(
  actual: readonly number[][],
  expected: readonly (readonly number[])[],
  tolerance: number,
) {
  expected.forEach((row, i) => {
    row.forEach((value, j) => {
      const scale = Math.max(1, Math.abs(value));
      expect(
        Math.abs(actual[i]![j]! - value) / scale,
        `case ${i}, component ${j}, seed ${SEED}`,
      ).toBeLessThan(tolerance);
    });
  });
}

test('greyOf: window.glsl gives the numbers of its twin', () => {
  const inputs = many(40, () => [random.between(-1500, 3500)]);
  const uniforms = { uWindow: { value: new Vector2(-610, 1450) } };
  const got = runGlsl([windowGlsl], 'result.x = greyOf(a.x);', inputs, uniforms);
  expectSame(
    got,
    inputs.map(([hu]) => [greyOf({ centre: -610, width: 1450 }, hu!)]),
    1e-5,
  );
});

const rayLibraries = [volumeGlsl, rayBox, ray];

const shading = { ambient: 0.35, diffuse: 0.7, specular: 0.21, shininess: 17 };

test('shade: lighting.glsl gives the numbers of its twin, flat regions and both sides of a surface included', () => {
  const cases = [
    ...many(30, () => ({ rgb: triple(0, 1), gradient: triple(-300, 300), eye: unit(), light: unit() })),
    { rgb: [0.2, 0.5, 0.7] as Triple, gradient: [0, 0, 0] as Triple, eye: unit(), light: unit() },
  ];
  const inputs = cases.map(({ rgb, gradient, eye, light }) => [
    ...rgb,
    light[0],
    ...gradient,
    light[1],
    ...eye,
    light[2],
  ]);
  const rayOf =
    'Ray ray; ray.toEye = c.xyz; ray.toLight = vec3(a.w, b.w, c.w); ray.halfway = normalize(ray.toEye + ray.toLight);';
  const got = runGlsl(
    [...rayLibraries, lighting],
    `${rayOf} result.rgb = shade(a.xyz, b.xyz, ray);`,
    inputs,
    {
      uShading: { value: new Vector4(0.35, 0.7, 0.21, 17) },
    },
  );
  expectSame(
    got,
    cases.map(({ rgb, gradient, eye, light }) => {
      const halfway = normalize(add(eye, light));
      return shade(rgb, gradient, { toEye: eye, toLight: light, halfway }, shading);
    }),
    2e-4,
  );
});

test('jitterAt: jitter.glsl gives the numbers of its twin', () => {
  const inputs = many(40, () => [
    Math.floor(random.between(0, 300)) + 0.5,
    Math.floor(random.between(0, 200)) + 0.5,
  ]);
  const got = runGlsl([jitter], 'result.x = jitterAt(a.xy);', inputs);
  // Single precision loses digits in 53 · fract(…); the noise needs few. Distances are on a circle.
  got.forEach(([value], i) => {
    const difference = Math.abs(value - jitterAt(inputs[i]![0]!, inputs[i]![1]!));
    expect(Math.min(difference, 1 - difference)).toBeLessThan(2e-3);
  });
});

test('lookUp: transfer.glsl gives the numbers of its twin, beyond both ends too', () => {
  const table = buildTransferTable(testTransferFunction);
  const uniforms = {
    uTable: { value: transferTexture(table) },
    uTableFromHu: { value: new Vector3(...tableFromHu(table)) },
  };
  const inputs = [[-3024], [-300], [899], [3071], ...many(40, () => [random.between(-400, 1000)])];
  const got = runGlsl([transfer], 'result = lookUp(a.x);', inputs, uniforms);
  expectSame(
    got,
    inputs.map(([hu]) => lookUp(table, hu!)),
    1e-3,
  );
  const reaches = runGlsl([transfer], 'result.xy = reachOf(a.x);', inputs, uniforms);
  expectSame(
    reaches,
    inputs.map(([hu]) => reachOf(table, hu!)),
    1e-3,
  );
});

const clips: ClipPlane[] = [
  [1, 0.3, -0.2, -0.25],
  [-0.4, 0.1, -1, 0.9],
];
const clipUniforms = {
  uClips: { value: Array.from({ length: maxClips }, (_, i) => new Vector4(...(clips[i] ?? [0, 0, 0, 0]))) },
  uClipCount: { value: clips.length },
  uLoaded: { value: 0.85 },
};

test('rayInterval: ray-box.glsl gives the numbers of its twin, along axes, from inside and past what has arrived', () => {
  const cases = [
    ...many(40, () => ({ origin: triple(-1, 2), direction: triple(-1, 1) })),
    { origin: [-1, 0.5, 0.3] as Triple, direction: [2, 1e-7, 1e-7] as Triple },
    { origin: [0.6, 0.5, 0.3] as Triple, direction: [1e-7, -1e-7, -0.5] as Triple },
    { origin: [-1, 1.5, 0.3] as Triple, direction: [2, 1e-7, 1e-7] as Triple },
  ];
  const inputs = cases.map(({ origin, direction }) => [...origin, 0, ...direction, 0]);
  const got = runGlsl([rayBox], 'result.xy = rayInterval(a.xyz, b.xyz, 0.05);', inputs, clipUniforms);
  expectSame(
    got,
    cases.map(({ origin, direction }) => rayInterval(origin, direction, 0.05, clips, boxUpTo(unitBox, 0.85))),
    1e-3,
  );
});

test('rayInterval: rays along a cutting plane are whole or empty', () => {
  const inputs = [
    [0.5, 0.5, -1],
    [0.3, 0.5, -1],
    [0.1, 0.5, -1],
  ].map((origin) => [...origin, 0, 0.25, 0.25, 1, 0]);
  const uniforms = {
    ...clipUniforms,
    // Kept where x ≥ y − 0.3: the rays run along it.
    uClips: { value: Array.from({ length: maxClips }, () => new Vector4(1, -1, 0, 0.3)) },
    uClipCount: { value: 1 },
  };
  const [middle, beside, outside] = runGlsl(
    [rayBox],
    'result.xy = rayInterval(a.xyz, b.xyz, 0.0);',
    inputs,
    uniforms,
  ).map(([enter, exit]) => Math.max(0, exit - enter));
  expect(middle).toBeCloseTo(0.85, 5);
  expect(beside).toBeCloseTo(0.85, 5);
  expect(outside).toBe(0);
});

const scene = testScene();
const sampler = createSampler(scene);
const table = buildTransferTable(testTransferFunction);
// A field with every distance from 0 to 3 in it, on purpose not the one the volume would have.
const bricks = finished(brickMapSteps(scene, [4, 6, 3]));
const field = {
  counts: bricks.counts,
  distances: Uint8Array.from(bricks.max, () => Math.floor(random.between(0, 4))),
};
const bounds = finished(brickBoundSteps(bricks, 'max'));
const perTexture = bricksPerTexture(scene.dims, bricks);
const bricksUniforms = {
  uDistances: { value: distanceTexture(field.counts, field.distances) },
  uBounds: { value: boundsTexture(bounds) },
  uBoundCounts: { value: new Vector3(...bounds.counts) },
  uBoundHu: { value: new Vector2((bounds.range[1] - bounds.range[0]) / 65535, bounds.range[0]) },
  uBricksPerTexture: { value: new Vector3(...perTexture) },
};
const marchScene: MarchScene = {
  sampler,
  field,
  bounds,
  bricksPerTexture: perTexture,
  box: unitBox,
  table,
  clips,
  window: { centre: 40, width: 400 },
  isoHu: 200,
  isoColour: [1, 1, 1],
  lpsFromTexture: linearPart(lpsFromTexture(scene)),
  lpsGradient: lpsGradientFromIndex(scene),
  stepVoxels: 0.7,
};
const rayUniforms = {
  ...clipUniforms,
  ...bricksUniforms,
  uLoaded: { value: 1 },
  uBoxLow: { value: new Vector3() },
  uBoxHigh: { value: new Vector3(1, 1, 1) },
  uVolume: { value: null },
  uDims: { value: new Vector3(...scene.dims) },
  uDecode: { value: new Vector3() },
  uLpsFromTexture: { value: new Matrix3().fromArray(marchScene.lpsFromTexture) },
  uLpsGradient: { value: new Matrix3().fromArray(marchScene.lpsGradient) },
  uStepVoxels: { value: marchScene.stepVoxels },
};

test('leapAt and boundAt: leap.glsl and bounds.glsl give the numbers of their twins', () => {
  // Rays that start inside, and places within 0.01 … 8 mm of there: some lie outside the box.
  const cases = many(60, () => ({
    origin: triple(0, 1),
    direction: triple(-1, 1),
    mm: random.between(0.01, 8),
  }));
  const run = (out: string) =>
    runGlsl(
      [...rayLibraries, bricksGlsl, leap, boundsGlsl],
      `Ray ray = makeRay(a.xyz, b.xyz, vec3(0.0, 0.0, 1.0), 0.0, 0.0); result = ${out};`,
      cases.map(({ origin, direction, mm }) => [...origin, mm, ...direction]),
      rayUniforms,
    );
  const rays = cases.map(({ origin, direction, mm }) => ({
    ray: makeRay(marchScene, origin, direction, [0, 0, 1], 0, 0),
    mm,
  }));
  const { bricksPerTexture: perBrick } = marchScene;
  const leapOf = 'leapAt(brickRay(ray, 1.0), floor(a.w))';
  expectSame(
    run(`vec4(${leapOf}.empty, ${leapOf}.begin, ${leapOf}.end, 0.0)`),
    rays.map(({ ray, mm }) => {
      const { empty, begin, end } = leapAt(field, brickRay(ray, perBrick), Math.floor(mm));
      return [empty ? 1 : 0, begin, end];
    }),
    1e-3,
  );
  // Limits from below every word to above most: all cubes are leapt somewhere, and none somewhere else.
  for (const limit of [noWord, 20_000, 40_000, 60_000, 65_000])
    expectSame(
      run(`vec4(boundAt(brickRay(ray, BOUNDED), floor(a.w), ${limit.toFixed(1)}), wordOf(a.w), 0.0)`),
      rays.map(({ ray, mm }) => {
        const { word, end } = boundAt(bounds, brickRay(ray, perBrick, boundedEdge), Math.floor(mm), limit);
        return [word, end, wordOf(bounds, mm)];
      }),
      1e-3,
    );
});

test('makeRay and brickRay: ray.glsl and bricks.glsl give the numbers of their twins on a sheared, anisotropic grid', () => {
  const box: TextureBox = { low: [0.3, 0.2, 0.25], high: [0.8, 0.9, 0.7] };
  const cases = many(20, () => ({ origin: triple(-1, 2), direction: triple(-1, 1), light: triple(-1, 1) }));
  const inputs = cases.map(({ origin, direction, light }) => [...origin, 0, ...direction, 0, ...light]);
  const run = (out: string) =>
    runGlsl(
      [...rayLibraries, bricksGlsl],
      `Ray ray = makeRay(a.xyz, b.xyz, c.xyz, 2.0, 0.3); result = ${out};`,
      inputs,
      {
        ...rayUniforms,
        uBoxLow: { value: new Vector3(...box.low) },
        uBoxHigh: { value: new Vector3(...box.high) },
      },
    );
  const rays = cases.map(({ origin, direction, light }) =>
    makeRay({ ...marchScene, box }, origin, direction, light, 2, 0.3),
  );
  expectSame(
    run('vec4(ray.direction * 100.0, ray.stepMm)'),
    rays.map((r) => [...r.direction.map((d) => d * 100), r.stepMm]),
    1e-4,
  );
  expectSame(
    run('vec4(ray.toEye, ray.enter)'),
    rays.map((r) => [...r.toEye, r.enter]),
    1e-3,
  );
  expectSame(
    run('vec4(ray.toLight, ray.exit)'),
    rays.map((r) => [...r.toLight, r.exit]),
    1e-3,
  );
  expectSame(
    run('vec4(ray.halfway, 0.0)'),
    rays.map((r) => [...r.halfway]),
    1e-3,
  );
  const bricks = rays.map((r) => brickRay(r, marchScene.bricksPerTexture, 2));
  for (const part of ['origin', 'perSample', 'samplesPerBrick', 'face'] as const)
    expectSame(
      run(`vec4(brickRay(ray, 2.0).${part}, 0.0)`),
      bricks.map((ray) => ray[part]),
      1e-3,
    );
});

test.each([
  ['half', { max3dTextureSize: 2048, floatLinear: true, software: false }],
  ['bytes', { max3dTextureSize: 2048, floatLinear: true, software: true }],
] as const)(
  'sampleHu and gradientPerVoxel: volume.glsl gives the numbers of its twin, stored as %s',
  async (_kind, limits) => {
    const cases = many(60, () => triple(0.02, 0.98));
    const values = await sampleOnGpu(limits, cases);
    // Between voxels a texture unit interpolates with at least 8 bits of weight: 1/256 of a 1850 HU edge per axis.
    expectSame(
      values.map(([hu]) => [hu]),
      cases.map((p) => [sampler.hu(...p) / 1000]),
      0.012,
    );
    expectSame(
      values.map(([, ...g]) => g),
      cases.map((p) => sampler.gradient(...p).map((g) => g / 1000)),
      0.012,
    );
  },
);

async function sampleOnGpu(limits: Parameters<typeof createVolumeTextures>[1], cases: Triple[]) {
  const textures = createVolumeTextures(scene, limits);
  return runGlsl(
    [volumeGlsl],
    'result = vec4(sampleHu(a.xyz), gradientPerVoxel(a.xyz)) / 1000.0;',
    cases.map((p) => [...p]),
    textures.uniforms,
    (renderer) => {
      while (textures.uploadNext(renderer));
    },
  );
}
