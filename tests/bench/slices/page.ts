import { WebGLRenderer } from 'three';
import { createManualClock } from '../../../src/base/clock.ts';
import { createRandom } from '../../../src/base/random.ts';
import { createFlatPainter } from '../../../src/flat/stage/flat-painter.ts';
import { analyticPhantom } from '../../../src/phantom/analytic.ts';
import { createVolumeTextures } from '../../../src/render/three/volume-textures.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { testSeries } from '../../support/test-series.ts';
import { finishFrame } from '../render/finish-frame.ts';

/** What a frame does before it is drawn. */
export const deeds = {
  'scrolling the slices as scanned': ({ run }, n) => run('scroll', { plane: 'axial', slices: step(n) }, by),
  'scrolling across them': ({ run }, n) => run('scroll', { plane: 'coronal', slices: step(n) }, by),
  windowing: ({ run }, n) => run('setWindow', { window: { centre: n, width: 400 } }, by),
  'turning planes': ({ run }) => run('turnPlanes', { plane: 'sagittal', angleRad: 0.02 }, by),
  'scrolling 10 mm thick ones': ({ run }, n) => run('scroll', { plane: 'axial', slices: step(n) }, by),
} satisfies Record<string, (viewer: Viewer, frame: number) => void>;
export type Deed = keyof typeof deeds;

const by = { input: 'program', condition: 'flat' } as const;
const step = (frame: number) => (frame % 80 < 40 ? 1 : -1);

/** A bench series of noise: every voxel is read, and none is like the one beside it. */
function noise(dims: readonly [number, number, number]) {
  const { volume } = analyticPhantom({
    dims,
    spacingMm: [0.75, 0.75, 1.25],
    backgroundHu: 0,
    parts: [],
  });
  const random = createRandom('slices');
  const hu = volume.hu as Int16Array;
  for (let i = 0; i < hu.length; i++) hu[i] = random.between(-1000, 1000);
  return volume;
}

/** Milliseconds a frame: one view of `px` × `px` device pixels, each frame drawn to its end. */
async function frameMs(deed: Deed, px: number, frames: number): Promise<number> {
  const { renderer, painter, viewer, rects } = await opened(px, deed);
  const draw = () => {
    painter.paint(renderer, viewer.store.getState(), rects, false);
    finishFrame(renderer.getContext() as WebGL2RenderingContext);
  };
  for (let n = 0; n < 5; n++) {
    deeds[deed](viewer, n);
    draw();
  }
  const startMs = performance.now();
  for (let n = 0; n < frames; n++) {
    deeds[deed](viewer, n);
    draw();
  }
  const took = (performance.now() - startMs) / frames;
  painter.dispose();
  return took;
}

type Kept = ReturnType<typeof open>;
let kept: Kept | undefined;

function open(px: number) {
  const scan = createScan(testSeries, noise([512, 512, 300]));
  const renderer = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true });
  renderer.setSize(px, px, false);
  const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
  const textures = createVolumeTextures(scan.volume, limits);
  while (textures.uploadNext(renderer));
  return { scan, renderer, limits, textures };
}

async function opened(px: number, deed: Deed) {
  kept ??= open(px);
  const { scan, renderer, limits, textures } = kept;
  const viewer = createViewer({ clock: createManualClock(), newId: () => 'id' });
  viewer.run('openScan', { scan }, by);
  if (deed.includes('thick')) viewer.run('setSlab', { slab: { thicknessMm: 10, projection: 'maximum' } }, by);
  const painter = createFlatPainter({ scan, textures, limits }, () => {});
  const view = deed.includes('across') || deed.includes('turning') ? 'coronal' : 'axial';
  const rects = [{ view, left: 0, top: 0, width: px, height: px } as const];
  // Until its shader is linked a view is not drawn.
  for (let calls = 0; calls === 0; ) {
    renderer.info.reset();
    painter.paint(renderer, viewer.store.getState(), rects, false);
    calls = renderer.info.render.calls;
    await new Promise((done) => setTimeout(done, 20));
  }
  return { renderer, painter, viewer, rects };
}

declare global {
  var slicesBench: {
    readonly deeds: Deed[];
    frameMs(deed: Deed, px: number, frames: number): Promise<number>;
  };
}
globalThis.slicesBench = { deeds: Object.keys(deeds) as Deed[], frameMs };
