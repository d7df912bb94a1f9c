import { expect, test } from 'vitest';
import { lps } from '../../../src/imaging/spaces.ts';
import { distance, normalize, subtract } from '../../../src/imaging/vector.ts';
import { analyticPhantom } from '../../../src/phantom/analytic.ts';
import { renderModes } from '../../../src/render/modes/index.ts';
import { unknownSpace } from '../../../src/render/sampling/empty-space.ts';
import type { MarchScene } from '../../../src/render/sampling/march-ray.ts';
import { pick } from '../../../src/render/sampling/pick.ts';
import {
  linearPart,
  lpsFromTexture,
  lpsGradientFromIndex,
  textureFromLps,
} from '../../../src/render/sampling/texture-space.ts';
import { createSampler } from '../../../src/render/sampling/trilinear.ts';
import { buildTransferTable } from '../../../src/render/transfer-table.ts';
import { transferFunctionById } from '../../../src/render/transfer-functions.ts';
import { textureClips, type LpsClip } from '../../../src/render/lps-clip.ts';

const CENTRE = lps(6, -9, 14);
const RADIUS_MM = 17;

/** A ball of bone in air, voxels of 0.75 × 1.5 × 2.5 mm. */
const { volume } = analyticPhantom({
  dims: [96, 60, 44],
  spacingMm: [0.75, 1.5, 2.5],
  backgroundHu: -1000,
  parts: [{ id: 'ball', kind: 'sphere', hu: 1000, centre: CENTRE, radiusMm: RADIUS_MM }],
});

function sceneWith(clips: readonly LpsClip[] = []): MarchScene {
  return {
    table: buildTransferTable(transferFunctionById('bone')),
    isoHu: 0,
    isoColour: [1, 1, 1],
    window: { centre: 40, width: 400 },
    sampler: createSampler(volume),
    ...unknownSpace('max'),
    clips: textureClips(lpsFromTexture(volume), clips),
    lpsFromTexture: linearPart(lpsFromTexture(volume)),
    lpsGradient: lpsGradientFromIndex(volume),
    stepVoxels: 0.25,
  };
}

const hitOf = (mode: string, from: readonly [number, number, number], clips?: readonly LpsClip[]) => {
  const [toTexture, toLps] = [textureFromLps(volume), lpsFromTexture(volume)];
  const direction = normalize(subtract(CENTRE, from));
  return pick(sceneWith(clips), renderModes.get(mode), toTexture, toLps, lps(...from), direction);
};

test.each(['isosurface', 'lit', 'composite'])(
  '%s: the first visible place lies on the ball, from any side',
  (mode) => {
    for (const from of [
      [6, -300, 14],
      [260, 40, 30],
      [-90, 170, -110],
    ] as const) {
      const hit = hitOf(mode, from)!;
      expect(Math.abs(distance(hit, CENTRE) - RADIUS_MM)).toBeLessThan(1.25);
      // On the near side.
      expect(distance(hit, from)).toBeLessThan(distance(CENTRE, from));
    }
  },
);

test('where a plane cuts the ball open, the first visible place is on the cut', () => {
  const backward = { normal: [0, 1, 0] as const, offsetMm: 9 };
  const hit = hitOf('isosurface', [6, -300, 14], [backward])!;
  expect(hit[1]).toBeCloseTo(-9, 1);
});

test('beside the ball there is nothing', () => {
  const [toTexture, toLps] = [textureFromLps(volume), lpsFromTexture(volume)];
  const beside = lps(CENTRE[0] + RADIUS_MM + 4, -300, CENTRE[2]);
  expect(pick(sceneWith(), renderModes.get('lit'), toTexture, toLps, beside, [0, 1, 0])).toBeUndefined();
});
