import { ArrayCamera, Group, Matrix4, PerspectiveCamera, Scene, Vector4, WebGLRenderer } from 'three';
import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { createQualityGovernor, refreshPace } from '../../../src/render/quality-governor.ts';
import { createEyePictures } from '../../../src/render/three/eye-pictures.ts';
import { createVolumeObject } from '../../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { createTickLoad } from '../../../src/ui/room/tick-load.ts';
import { testScene, testTransferFunction } from '../../support/gl-scene.ts';

/** A node of V8's sampling heap profile. */
interface Allocations {
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly selfSize: number;
  readonly children: readonly Allocations[];
}

/** V8's own profiler, as far as this test asks it. */
interface Profiler {
  send(method: 'HeapProfiler.startSampling', how: object): Promise<unknown>;
  send(method: 'HeapProfiler.stopSampling'): Promise<{ profile: { head: Allocations } }>;
}

const [WIDTH, HEIGHT] = [64, 32];
const FRAMES = 600;

/** Bytes allocated by our own code while `act` ran, by function. */
async function allocatedBy(act: () => void): Promise<Map<string, number>> {
  const profiler = cdp() as Profiler;
  await profiler.send('HeapProfiler.startSampling', {
    samplingInterval: 64,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  act();
  const { profile } = await profiler.send('HeapProfiler.stopSampling');
  const bytes = new Map<string, number>();
  const add = ({ callFrame, selfSize, children }: Allocations) => {
    const name = `${callFrame.functionName} ${/\/src\/(?:render|xr)\/.*?\.ts/.exec(callFrame.url)?.[0] ?? ''}`;
    if (selfSize > 0 && name.includes('/src/')) bytes.set(name, (bytes.get(name) ?? 0) + selfSize);
    children.forEach(add);
  };
  add(profile.head);
  return bytes;
}

test('frames of a moving head, at changing resolutions, allocate nothing in our own code', async () => {
  const renderer = new WebGLRenderer({ antialias: false });
  renderer.setSize(WIDTH, HEIGHT);
  const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
  const textures = createVolumeTextures(testScene(), limits);
  while (textures.uploadNext(renderer));
  const object = createVolumeObject(textures, { transferFunction: testTransferFunction });
  await object.whenReady();
  const pictures = createEyePictures(object);
  const stand = new Group().add(pictures.mesh);
  const scene = new Scene().add(stand);
  pictures.drawBefore(scene);
  const eyes = [0, 1].map((i) => {
    const camera = new PerspectiveCamera(60, WIDTH / 2 / HEIGHT, 10, 1000);
    camera.viewport = new Vector4((i * WIDTH) / 2, 0, WIDTH / 2, HEIGHT);
    camera.matrixAutoUpdate = false;
    return camera;
  });
  const headset = new ArrayCamera(eyes);
  const at = new Matrix4().makeTranslation(-12, 32, 200);
  const governor = createQualityGovernor(refreshPace);
  const ticks = createTickLoad(1000 / 72);
  let tick = 0;
  const frame = () => {
    tick++;
    for (let i = 0; i < 2; i++) {
      const { matrix } = eyes[i]!;
      matrix.copy(at);
      matrix.elements[12] += 6 * i + (tick % 50) / 10;
      eyes[i]!.updateMatrixWorld(true);
    }
    const load = ticks.tick(tick % 200 < 60 ? 30 : 13);
    if (load !== undefined) governor.sample(load);
    object.setQuality(governor.level);
    pictures.resolution = governor.level.resolution;
    renderer.render(scene, headset);
  };
  // Long enough that the engine has optimised what it runs.
  for (let i = 0; i < 1500; i++) frame();
  const bytes = await allocatedBy(() => {
    for (let i = 0; i < FRAMES; i++) frame();
  });
  expect(pictures.mesh.visible).toBe(true);
  const perFrame = [...bytes.values()].reduce((sum, each) => sum + each, 0) / FRAMES;
  // The governor's numbers, now and then: an object or array in each frame would be 16 bytes and more.
  expect(perFrame, JSON.stringify([...bytes])).toBeLessThan(8);
  // What would be found if there were any.
  const kept: object[] = [];
  const found = await allocatedBy(() => {
    for (let i = 0; i < FRAMES; i++) kept.push(createQualityGovernor(refreshPace));
  });
  expect([...found.keys()].join()).toContain('quality-governor.ts');
  renderer.dispose();
  renderer.forceContextLoss();
});
