import { type Camera, Group, OrthographicCamera, PerspectiveCamera, Vector3 } from 'three';
import { afterAll, describe, expect, test } from 'vitest';
import type { Triple } from '../../src/imaging/vector.ts';
import type { VoiWindow } from '../../src/imaging/voi-window.ts';
import { centreOf, type Volume } from '../../src/imaging/volume.ts';
import { textureClips } from '../../src/render/lps-clip.ts';
import { renderModes } from '../../src/render/modes/index.ts';
import { brickMapSteps } from '../../src/imaging/occupancy/brick-map.ts';
import { occupancyInSlices } from '../../src/render/occupancy/occupancy-maker.ts';
import { type MarchScene, makeRay, pointOn } from '../../src/render/sampling/march-ray.ts';
import { linearPart, lpsFromTexture, lpsGradientFromIndex } from '../../src/render/sampling/texture-space.ts';
import { createSampler } from '../../src/render/sampling/trilinear.ts';
import { cameraRay } from '../../src/render/three/camera-ray.ts';
import { createVolumeObject } from '../../src/render/three/volume-object.ts';
import { createVolumeTextures } from '../../src/render/three/volume-textures.ts';
import { buildTransferTable } from '../../src/render/transfer-table.ts';
import { emptySpaceOf } from '../support/empty-space.ts';
import { testBody, testScene, testTransferFunction } from '../support/gl-scene.ts';
import { createGlStage } from '../support/gl-stage.ts';
import { finished } from '../../src/base/finished.ts';

const [WIDTH, HEIGHT] = [44, 33];
const limits = { max3dTextureSize: 2048, floatLinear: true, software: true };
// Fractional values make the texture 32-bit, so that only interpolation weights differ from the twin's.
const inFloats = (whole: Volume): Volume => ({ ...whole, hu: Float32Array.from(whole.hu) });
const scenes = { things: inFloats(testScene()), body: inFloats(testBody()) };
const usualWindow = { centre: 260, width: 1100 };
const isoHu = 10;
const clips = [{ normal: [0.2, 0.9, -0.1] as const, offsetMm: -16 }];

const stage = createGlStage(WIDTH, HEIGHT);
const brickSize = [5, 4, 3] as const;
const place = (volume: Volume) => {
  const textures = createVolumeTextures(volume, limits, {
    occupancy: { ...occupancyInSlices, bricks: async (grid) => finished(brickMapSteps(grid, brickSize)) },
  });
  while (textures.uploadNext(stage.renderer, 2000));
  return createVolumeObject(textures, { transferFunction: testTransferFunction });
};
const objects = { things: place(scenes.things), body: place(scenes.body) };
// As in VR: metres, turned, moved.
const patient = new Group();
patient.scale.setScalar(0.001);
patient.rotation.set(-1.2, 0.3, 0.7);
patient.position.set(0.2, 1.3, -0.5);
patient.add(objects.things.mesh, objects.body.mesh);
stage.scene.add(patient);
stage.scene.updateMatrixWorld();
afterAll(() => stage.dispose());

const inWorld = (p: readonly [number, number, number]) => new Vector3(...p).applyMatrix4(patient.matrixWorld);

function lookFrom(camera: OrthographicCamera | PerspectiveCamera, eyeLps: Triple, targetLps: Triple) {
  camera.position.copy(inWorld(eyeLps));
  camera.lookAt(inWorld(targetLps));
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
  return camera;
}

const centre = centreOf(scenes.things);
const near = (dx: number, dy: number, dz: number): Triple => [centre[0] + dx, centre[1] + dy, centre[2] + dz];
const cameras: Record<string, Camera> = {
  orthographic: lookFrom(
    new OrthographicCamera(-0.024, 0.024, 0.018, -0.018, 0.001, 1),
    near(40, -120, 30),
    centre,
  ),
  perspective: lookFrom(
    new PerspectiveCamera(38, WIDTH / HEIGHT, 0.01, 10),
    near(-22, -50, 30),
    near(0, 0, -4),
  ),
  'perspective inside the box': lookFrom(
    new PerspectiveCamera(75, WIDTH / HEIGHT, 0.002, 10),
    near(14, -13, -14),
    near(-4, 2, 3),
  ),
};

// An eye of a headset: the frustum leans to one side.
const eye = new PerspectiveCamera(60, WIDTH / HEIGHT, 0.01, 10);
eye.setViewOffset(WIDTH * 1.3, HEIGHT * 1.2, WIDTH * 0.25, HEIGHT * 0.05, WIDTH, HEIGHT);
cameras['off-axis'] = lookFrom(eye, near(18, -44, 10), near(0, 0, 0));

interface Demand {
  readonly psnr: number;
  readonly depths: number;
  readonly window?: VoiWindow;
  readonly scene?: keyof typeof scenes;
  /** Share of pixels, the worst, that may differ: a decision on a sample's last digit. */
  readonly undecided?: number;
}

/**
 * The least PSNR over pixels lit in both (2 % may be lit in one only), and the least share of hit pixels whose depth is right to half a millimetre.
 * Texture units place a sample to 1/256 of a voxel (Vulkan's subTexelPrecisionBits 8), which decides the
 * picture at grazing edges, and for MIP which of two equal maxima comes first.
 */
const demanded: Record<string, Demand> = {
  lit: { psnr: 45, depths: 0.95 },
  composite: { psnr: 45, depths: 0.95 },
  mip: { psnr: 45, depths: 0.9 },
  // Whether a grazed edge is tissue decides if the air before it counts.
  minip: { psnr: 45, depths: 0.9, undecided: 0.02, scene: 'body', window: { centre: -500, width: 900 } },
  average: { psnr: 45, depths: 1, undecided: 0.02, scene: 'body' },
  // Some centimetres instead of a patient.
  radiograph: { psnr: 45, depths: 1, window: { centre: -900, width: 220 } },
  isosurface: { psnr: 40, depths: 0.95 },
};

describe.each(renderModes.all.map(({ kind }) => kind))('mode %s', (kind) => {
  test.each(Object.keys(cameras))('GPU picture and depth = CPU twin, %s camera', async (name) => {
    const mode = renderModes.get(kind);
    const camera = cameras[name]!;
    const { window = usualWindow, undecided = 0, scene: shown = 'things' } = demanded[kind]!;
    const volume = scenes[shown];
    const object = objects[shown];
    for (const each of Object.values(objects)) each.mesh.visible = each === object;
    object.setMode(kind);
    object.setWindow(window);
    object.setIsoHu(isoHu);
    object.setClip(clips);
    object.setQuality({ stepVoxels: 0.6, jitter: 0 });
    await object.whenReady();

    const look = { table: buildTransferTable(testTransferFunction), window, isoHu };
    const scene: MarchScene = {
      ...look,
      isoColour: [0.93, 0.88, 0.78],
      sampler: createSampler(volume),
      ...emptySpaceOf(volume.dims, finished(brickMapSteps(volume, brickSize)), mode, look),
      clips: textureClips(lpsFromTexture(volume), clips),
      lpsFromTexture: linearPart(lpsFromTexture(volume)),
      lpsGradient: lpsGradientFromIndex(volume),
      stepVoxels: 0.6,
    };
    const colours = stage.colours(camera);
    const depths = stage.depths(camera);
    let lit = 0;
    let hits = 0;
    let missed = 0;
    let right = 0;
    const squares: number[] = [];
    for (let row = 0; row < HEIGHT; row++) {
      for (let column = 0; column < WIDTH; column++) {
        const seen = cameraRay(
          camera,
          object.mesh.matrixWorld,
          ((column + 0.5) / WIDTH) * 2 - 1,
          1 - ((row + 0.5) / HEIGHT) * 2,
        );
        const probe = makeRay(scene, seen.origin, seen.direction, seen.light, 0, 0);
        const perDirection = lengthRatio(seen.direction, probe.direction);
        const ray = makeRay(scene, seen.origin, seen.direction, seen.light, seen.near * perDirection, 0);
        const twin =
          ray.exit > ray.enter ? mode.march(scene, ray) : { rgba: [0, 0, 0, 0] as const, hitMm: -1 };
        const got = colours.at(column, row);
        const hit = depths.at(column, row)[0];
        if (hit < 1 !== twin.hitMm >= 0) {
          missed++;
          continue;
        }
        if (twin.rgba[3] > 0) {
          lit++;
          squares.push(
            [0, 1, 2].reduce((sum, channel) => sum + (got[channel]! - twin.rgba[channel]!) ** 2 / 3, 0),
          );
        }
        if (twin.hitMm >= 0) {
          hits++;
          const at = new Vector3(...pointOn(ray, twin.hitMm)).applyMatrix4(object.mesh.matrixWorld);
          const metres = viewDepth(camera, hit) - viewDepth(camera, 0.5 + 0.5 * at.project(camera).z);
          if (Math.abs(metres) < 0.0005) right++;
        }
      }
    }
    const decided = squares.sort((a, b) => a - b).slice(0, Math.ceil(lit * (1 - undecided)));
    const psnr = -10 * Math.log10(decided.reduce((a, b) => a + b, 0) / decided.length);
    const found = `PSNR ${psnr.toFixed(1)} dB over ${lit} pixels; ${hits} hits, ${right} right, ${missed} missed`;
    expect(lit, found).toBeGreaterThan((WIDTH * HEIGHT) / 8);
    expect(psnr, found).toBeGreaterThan(demanded[kind]!.psnr);
    if (hits > 0) expect(right / hits, found).toBeGreaterThanOrEqual(demanded[kind]!.depths);
    expect(missed / lit, found).toBeLessThan(0.02);
  });
});

/** How many of `b`'s lengths make one of `a`'s; the two are parallel. */
const lengthRatio = (a: Triple, b: Triple) => Math.hypot(...a) / Math.hypot(...b);

/** Distance in front of the camera's plane, world units, of a depth-buffer value. */
function viewDepth(camera: Camera, depth: number): number {
  const [, , , , , , , , , , a, b, , , c, d] = camera.projectionMatrix.elements;
  const ndc = depth * 2 - 1;
  // z_ndc = (a z + c) / (b z + d) with z in view space, negative in front.
  return -(ndc * d! - c!) / (a! - ndc * b!);
}
