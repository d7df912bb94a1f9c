import { WebGLRenderer } from 'three';
import { createManualClock } from '../../../src/base/clock.ts';
import { createFlatPainter } from '../../../src/flat/stage/flat-painter.ts';
import { affine } from '../../../src/imaging/affine.ts';
import type { Volume } from '../../../src/imaging/volume.ts';
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
function noise(dims: readonly [number, number, number]): Volume {
  const hu = new Int16Array(dims[0] * dims[1] * dims[2]);
  for (let i = 0, word = 1; i < hu.length; i++) {
    word = Math.imul(word, 1664525) + 1013904223;
    hu[i] = (word >> 21) % 1000;
  }
  const lpsFromIndex = affine<'lps', 'index'>([0.75, 0, 0], [0, 0.75, 0], [0, 0, 1.25], [-192, -192, -187]);
  return { dims, lpsFromIndex, hu, huRange: [-999, 999], unit: 'HU' };
}

/** Draws a number of frames to their end and returns milliseconds a frame. */
type Draw = (frames: number) => number;

/** Opens one view of `px` × `px` device pixels and draws the first frames, which compile its shader. */
async function prepare(deed: Deed, px: number): Promise<void> {
  const { renderer, painter, viewer, rects } = await opened(px, deed);
  disposeLast();
  disposeLast = () => painter.dispose();
  let n = 0;
  draw = (frames) => {
    const startMs = performance.now();
    for (const end = n + frames; n < end; n++) {
      deeds[deed](viewer, n);
      painter.paint(renderer, viewer.store.getState(), rects, false);
      finishFrame(renderer.getContext() as WebGL2RenderingContext);
    }
    return (performance.now() - startMs) / frames;
  };
  draw(5);
}

let disposeLast = () => {};
let draw: Draw = () => Number.NaN;
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
    prepare(deed: Deed, px: number): Promise<void>;
    draw(frames: number): number;
  };
}
globalThis.slicesBench = { deeds: Object.keys(deeds) as Deed[], prepare, draw: (frames) => draw(frames) };
