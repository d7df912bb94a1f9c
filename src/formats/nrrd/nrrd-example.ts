import type { FormatExample } from '../volume-format.ts';

const header = `NRRD0005
# a volume of 5 × 6 × 7 voxels
type: short
dimension: 3
space: left-posterior-superior
sizes: 5 6 7
space directions: (0.75,0,0) (0,2.5,0) (0,0,7.25)
kinds: domain domain domain
endian: little
encoding: raw
space origin: (-11,-23,37)

`;

/** A small file as 3D Slicer writes them. */
export const nrrdExample: FormatExample = {
  bytes: exampleBytes(),
  dims: [5, 6, 7],
  firstLps: [-11, -23, 37],
  firstValue: -1024,
};

function exampleBytes(): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(header);
  const bytes = new Uint8Array(text.length + 2 * 5 * 6 * 7);
  bytes.set(text);
  const view = new DataView(bytes.buffer, text.length);
  for (let i = 0; i < 5 * 6 * 7; i++) view.setInt16(2 * i, i - 1024, true);
  return bytes;
}
