import { expect, it } from 'vitest';
import type { BrickMap } from '../../../src/imaging/occupancy/brick-map.ts';
import { renderModes } from '../../../src/render/modes/index.ts';
import type { OccupancyMaker } from '../../../src/render/occupancy/occupancy-maker.ts';
import type { EmptySpace } from '../../../src/render/sampling/empty-space.ts';
import { keepVolumeLook, type VolumeLook } from '../../../src/render/three/volume-look.ts';
import { transferFunctions } from '../../../src/render/transfer-functions.ts';
import { buildTransferTable } from '../../../src/render/transfer-table.ts';

const counts = [2, 3, 4] as const;
const bricks: BrickMap = {
  counts,
  brickSize: [4, 4, 4],
  min: new Float32Array(24).fill(-1000),
  max: new Float32Array(24).fill(700),
};
const look: VolumeLook = {
  mode: renderModes.get('isosurface'),
  table: buildTransferTable(transferFunctions[0]!),
  isoHu: 250,
  window: { centre: 40, width: 400 },
};

it('a map that could not be made costs speed once; looks asked for later take effect', async () => {
  let fails = true;
  const occupancy: OccupancyMaker = {
    bricks: () => Promise.resolve(bricks),
    distances: () =>
      fails ? Promise.reject(new Error('a worker died')) : Promise.resolve(new Uint8Array(24).fill(3)),
  };
  const shown: [VolumeLook, EmptySpace][] = [];
  const show = (next: VolumeLook, space: EmptySpace) => shown.push([next, space]);
  const known = Promise.resolve(bricks);
  const keeper = keepVolumeLook([8, 12, 16], known, occupancy, look, show, () => {});
  await expect(keeper.whenReady()).rejects.toThrow('a worker died');

  keeper.setIsoHu(300);
  await expect(keeper.whenReady()).rejects.toThrow('a worker died');
  expect(shown.at(-1)![0].isoHu).toBe(300);
  expect(shown.at(-1)![1].field.counts).toEqual([1, 1, 1]);

  fails = false;
  keeper.setIsoHu(350);
  await keeper.whenReady();
  expect(shown.at(-1)![0].isoHu).toBe(350);
  expect(shown.at(-1)![1].field.counts).toEqual(counts);
});
