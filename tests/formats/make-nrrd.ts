import type { VoxelType } from '../../src/formats/voxel-layout.ts';
import { bytesPerValue } from '../../src/formats/voxel-layout.ts';
import { writeNumbers } from './write-numbers.ts';

/** The fields of a plain CT of 5 × 6 × 7 voxels; a test changes, adds or (undefined) removes some. */
export const plainFields: Readonly<Record<string, string | undefined>> = {
  type: 'short',
  dimension: '3',
  space: 'left-posterior-superior',
  sizes: '5 6 7',
  'space directions': '(0.75,0,0) (0,2.5,0) (0,0,7.25)',
  kinds: 'domain domain domain',
  endian: 'little',
  encoding: 'raw',
  'space origin': '(-11,-23,37)',
};

/** Writes an NRRD file: a header of these fields, an empty line, and the data as they are. */
export function makeNrrd(
  fields: Readonly<Record<string, string | undefined>>,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const lines = Object.entries({ ...plainFields, ...fields }).filter(([, value]) => value !== undefined);
  const text = ['NRRD0005', ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\n');
  const head = new TextEncoder().encode(text);
  const bytes = new Uint8Array(head.length + data.length);
  bytes.set(head);
  bytes.set(data, head.length);
  return bytes;
}

/** Numbers as raw NRRD data. */
export function rawNumbers(
  values: readonly number[],
  type: VoxelType = 'int16',
  littleEndian = true,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * bytesPerValue[type]);
  writeNumbers(new DataView(bytes.buffer), 0, type, littleEndian, values);
  return bytes;
}
