import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { nifti } from '../../src/formats/nifti/nifti.ts';
import type { ReadVoxels } from '../../src/formats/voxel-reader.ts';
import { readVoxelsJob } from '../../src/workers/jobs/read-voxels.ts';

const { bytes } = nifti.example;
const [volume] = nifti.readHeader(bytes);
const { layout } = volume!;
const data = { encoding: 'gzip', skipLines: 0, skipBytes: 352 } as const;
const run = readVoxelsJob.create({ loadWasm: () => Promise.reject(new Error('no codec')) });

test('one slice is sent as soon as it is there, as a copy of its own', async () => {
  const { port1, port2 } = new MessageChannel();
  const sent = new Promise<ReadVoxels>((resolve) => {
    port1.onmessage = ({ data: image }: MessageEvent<ReadVoxels>) => resolve(image);
  });
  const input = { bytes: gzipSync(bytes), data, layout, slices: [0, 7] } as const;
  const read = await run({ ...input, early: { slice: 4, port: port2 } }, {});
  const image = await sent;
  port1.close();
  expect([...image.values]).toEqual([...read.values.slice(120, 150)]);
  expect(image.evidence).toMatchObject({ count: 30, min: -1024 + 120, max: -1024 + 149 });
  expect(read.evidence).toMatchObject({ count: 210, min: -1024, max: -1024 + 209, whole: true });
});

test('a range of slices: nothing behind it is unpacked, and so its damage is not met', async () => {
  const noise = Array.from({ length: 40 }, (_, i) => bytes.map((byte, at) => byte ^ ((at * i) >> 3)));
  const packed = gzipSync(Buffer.concat([bytes, ...noise]));
  const input = { data, layout, slices: [2, 4] } as const;
  const whole = await run({ ...input, bytes: packed }, {});
  expect([...whole.values]).toEqual([...(await run({ ...input, bytes: packed.subarray(0, -9) }, {})).values]);
  expect(whole.values.length).toBe(60);
  await expect(
    run({ data, layout, slices: [0, 7], bytes: packed.subarray(0, -9) }, {}),
  ).rejects.toMatchObject({
    code: 'inflate/damaged',
  });
});
