import { PerspectiveCamera } from 'three';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { centreOf, type Volume } from '../../src/imaging/volume.ts';
import { analyticPhantom } from '../../src/phantom/analytic.ts';
import { stillQuality } from '../../src/render/quality-ladder.ts';
import { createVolumeObject } from '../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../src/render/three/volume-textures.ts';
import { transferFunctionById } from '../../src/render/transfer-functions.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { sourceFromBlob } from '../../src/sources/source-file.ts';
import { createBrowserPool } from '../../src/workers/browser-pool.ts';
import { createGlStage, type Pixels } from '../support/gl-stage.ts';

const SIZE = 72;
const DEFAULT_STEP = stillQuality.stepVoxels;
const stage = createGlStage(SIZE, SIZE);
const pool = createBrowserPool();
afterAll(() => {
  stage.dispose();
  pool.dispose();
});

/** Vessels of one to four millimetres, a ball and a box on a grid of unequal spacing. */
const phantom = () =>
  analyticPhantom({
    dims: [72, 64, 44],
    spacingMm: [0.9, 1, 1.6],
    shearMm: 0.3,
    backgroundHu: -900,
    parts: [
      { id: 'body', kind: 'sphere', centre: lps(0, 0, 0), radiusMm: 27, hu: 45 },
      { id: 'bone', kind: 'box', centre: lps(10, 4, 8), sizeMm: [12, 9, 14], hu: 900 },
      {
        id: 'thin',
        kind: 'cylinder',
        from: lps(-25, -18, -12),
        to: lps(16, -24, 14),
        radiusMm: 0.8,
        hu: 420,
      },
      { id: 'thick', kind: 'cylinder', from: lps(-16, -20, 18), to: lps(6, -16, -20), radiusMm: 2, hu: 350 },
    ],
  }).volume;

async function chest(): Promise<Volume> {
  const path = 'series/chest_cta_cmbcrc.zip';
  const response = await fetch(`/@fs${inject('sharedCt')}/${path}`);
  const study = await openFiles([sourceFromBlob(path, await response.blob())], { pool }, {});
  return study.series[0]!.load({});
}

function frontCamera(volume: Volume): PerspectiveCamera {
  const [nx, , nz] = volume.dims;
  const widthMm = Math.max(nx * volume.lpsFromIndex[0]!, nz * volume.lpsFromIndex[10]!);
  const centre = centreOf(volume);
  const camera = new PerspectiveCamera(30, 1, 1, 10 * widthMm);
  camera.up.set(0, 0, 1);
  camera.position.set(centre[0] + 0.4 * widthMm, centre[1] - 1.5 * widthMm, centre[2] + 0.3 * widthMm);
  camera.lookAt(centre[0], centre[1], centre[2]);
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
  return camera;
}

/** Peak signal to noise over the pixels that are lit in the second picture, dB. */
function psnrOverLit(a: Pixels, b: Pixels): number {
  let squares = 0;
  let lit = 0;
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) {
      const expected = b.at(column, row);
      if (expected[3] < 1 / 255) continue;
      lit++;
      const found = a.at(column, row);
      for (const channel of [0, 1, 2]) squares += (found[channel]! - expected[channel]!) ** 2 / 3;
    }
  expect(lit).toBeGreaterThan(SIZE * 8);
  return -10 * Math.log10(squares / lit);
}

// biome-ignore format: a table
const demanded = [
  // mode, transfer function, dB
  ['lit', 'bone', 40],
  ['lit', 'cta', 40],
  ['lit', 'lung', 40],
  ['composite', 'bone', 46],
  ['composite', 'lung', 46],
  ['mip', 'bone', 40],
] as const;

const scans: Record<string, { load: () => Promise<Volume>; skip: boolean }> = {
  phantom: { load: async () => phantom(), skip: false },
  'contrast chest': { load: chest, skip: !inject('sharedCt') },
};

describe.each(Object.entries(scans))(
  '%s at the default step against a frame eight times finer',
  (name, scan) => {
    // A frame eight times finer takes tens of seconds where a processor draws.
    const timeoutMs = 240_000;
    const title = scan.skip ? `${name} (skipped: no shared data)` : 'reaches its PSNR over lit pixels';
    test.skipIf(scan.skip)(title, { timeout: timeoutMs }, async () => {
      const volume = await scan.load();
      const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
      const textures = createVolumeTextures(volume, limits);
      while (textures.uploadNext(stage.renderer, 2 ** 24));
      const object = createVolumeObject(textures, { transferFunction: transferFunctionById('bone') });
      stage.scene.clear();
      stage.scene.add(object.mesh);
      const camera = frontCamera(volume);
      const found: string[] = [];
      const missed: string[] = [];
      for (const [mode, tf, leastDb] of demanded) {
        object.setMode(mode);
        object.setTransferFunction(transferFunctionById(tf));
        object.setWindow({ centre: 300, width: 1200 });
        await object.whenReady();
        object.setQuality({ stepVoxels: DEFAULT_STEP, jitter: 1 });
        const shown = stage.colours(camera);
        object.setQuality({ stepVoxels: DEFAULT_STEP / 8, jitter: 0 });
        const db = psnrOverLit(shown, stage.colours(camera));
        (db < leastDb ? missed : found).push(`${mode} ${tf} ${db.toFixed(1)} dB`);
      }
      expect(missed, `reached: ${found.join(', ')}`).toEqual([]);
      object.dispose();
      textures.dispose();
    });
  },
);
