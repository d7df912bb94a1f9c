import { expect, it } from 'vitest';
import type { BrickMap } from '../../../src/imaging/occupancy/brick-map.ts';
import { renderModes } from '../../../src/render/modes/index.ts';
import type { OccupancyMaker } from '../../../src/render/occupancy/occupancy-maker.ts';
import type { EmptySpace } from '../../../src/render/sampling/empty-space.ts';
import { unitBox } from '../../../src/render/sampling/texture-box.ts';
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

it('rays are marched in the box round what the look shows: another one at once for another window of a MIP, all without a map', async () => {
  // Along x air, soft tissue in the middle, bone at the end.
  const along = { ...bricks, counts: [8, 1, 1] as const };
  const known: BrickMap = {
    ...along,
    min: Float32Array.of(-1000, -1000, -1000, 0, 0, 0, 40, 40),
    max: Float32Array.of(-900, -900, 60, 60, 60, 60, 900, 900),
  };
  let fails = false;
  const occupancy: OccupancyMaker = {
    bricks: () => Promise.resolve(known),
    distances: async () => {
      if (fails) throw new Error('a worker died');
      return new Uint8Array(8);
    },
  };
  let space: EmptySpace | undefined;
  const show = (_: VolumeLook, next: EmptySpace) => {
    space = next;
  };
  const keeper = keepVolumeLook([32, 4, 4], Promise.resolve(known), occupancy, look, show, () => {});
  expect(space!.box).toEqual(unitBox);
  const shown = () => [space!.box.low[0] * 8, space!.box.high[0] * 8];
  await keeper.whenReady();
  expect(shown()).toEqual([6, 8]);

  keeper.setMode(renderModes.get('mip'));
  await keeper.whenReady();
  // Bounds are of two bricks.
  keeper.setWindow({ centre: 400, width: 400 });
  expect(shown()).toEqual([6, 8]);
  keeper.setWindow({ centre: 40, width: 400 });
  expect(shown()).toEqual([2, 8]);
  const { box } = space!;
  keeper.setIsoHu(300);
  expect(space!.box).toBe(box);
  keeper.setWindow({ centre: -800, width: 400 });
  expect(shown()).toEqual([0, 8]);
  keeper.setWindow({ centre: 2000, width: 400 });
  expect(shown()).toEqual([0, 0]);

  fails = true;
  keeper.setMode(renderModes.get('isosurface'));
  await expect(keeper.whenReady()).rejects.toThrow('a worker died');
  expect(space!.box).toEqual(unitBox);
});
