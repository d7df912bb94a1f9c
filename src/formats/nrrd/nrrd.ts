import { UserError } from '../../base/user-error.ts';
import { layGrid } from '../lay-grid.ts';
import { requireHoldable } from '../limits.ts';
import type { FormatVolume, VolumeFormat, VoxelData } from '../volume-format.ts';
import { bytesPerValue, sliceBytes, type VoxelLayout, type VoxelType } from '../voxel-layout.ts';
import { nrrdAxes } from './nrrd-axes.ts';
import { nrrdExample } from './nrrd-example.ts';
import { damagedHeader, nrrdHeaderBytes, readNrrdFields, startsLikeNrrd } from './nrrd-fields.ts';

type Fields = ReadonlyMap<string, string>;

/** NRRD, as one file (.nrrd) or as a header (.nhdr) and a data file. */
export const nrrd: VolumeFormat = {
  kind: 'nrrd',
  recognises: startsLikeNrrd,
  headerBytes: nrrdHeaderBytes,
  readHeader(head) {
    const { fields, end } = readNrrdFields(head);
    return readVolumes(fields, end);
  },
  example: nrrdExample,
};

// biome-ignore format: a table, as the format's description gives it
const typeNames: readonly (readonly [VoxelType, readonly string[]])[] = [
  ['int8', ['signed char', 'int8', 'int8_t']],
  ['uint8', ['uchar', 'unsigned char', 'uint8', 'uint8_t']],
  ['int16', ['short', 'short int', 'signed short', 'signed short int', 'int16', 'int16_t']],
  ['uint16', ['ushort', 'unsigned short', 'unsigned short int', 'uint16', 'uint16_t']],
  ['int32', ['int', 'signed int', 'int32', 'int32_t']],
  ['uint32', ['uint', 'unsigned int', 'uint32', 'uint32_t']],
  ['int64', ['longlong', 'long long', 'long long int', 'signed long long', 'signed long long int', 'int64', 'int64_t']],
  ['uint64', ['ulonglong', 'unsigned long long', 'unsigned long long int', 'uint64', 'uint64_t']],
  ['float32', ['float']],
  ['float64', ['double']],
];

// biome-ignore format: a table
const encodings: Readonly<Record<string, VoxelData['encoding']>> = {
  raw: 'raw',
  gzip: 'gzip', gz: 'gzip',
  text: 'text', txt: 'text', ascii: 'text',
};

function readVolumes(fields: Fields, end: number | undefined): FormatVolume[] {
  const sizes = required(fields, 'sizes').split(/\s+/).map(Number);
  if (sizes.length !== Number(required(fields, 'dimension'))) throw damagedHeader('sizes');
  const { dims, volumes, stored, diagnostics } = nrrdAxes(fields, sizes);
  requireHoldable('nrrd', dims, volumes.count);
  const encoding = encodingOf(fields);
  const { lpsFromIndex, flipRows } = layGrid('nrrd', stored, dims);
  const perVoxel = volumes.axis === 'first' ? volumes.count : 1;
  return Array.from({ length: volumes.count }, (_, i) => {
    const layout: VoxelLayout = {
      dims,
      ...numbersOf(fields, encoding),
      slope: 1,
      intercept: 0,
      perVoxel,
      component: perVoxel > 1 ? i : 0,
      flipRows,
    };
    const before = perVoxel > 1 ? 0 : i * sliceBytes(layout) * dims[2];
    return {
      layout,
      lpsFromIndex,
      data: dataOf(fields, encoding, end, before, volumes.count),
      phase: volumes.count > 1 ? `time point ${i + 1} of ${volumes.count}` : '',
      diagnostics,
    };
  });
}

/** Numbers written as text become doubles when they are read. */
function numbersOf(
  fields: Fields,
  encoding: VoxelData['encoding'],
): Pick<VoxelLayout, 'type' | 'littleEndian'> {
  const name = required(fields, 'type').toLowerCase().replace(/\s+/g, ' ');
  const type = typeNames.find(([, names]) => names.includes(name))?.[0];
  if (!type)
    throw new UserError(
      'nrrd/type',
      `The voxels of this NRRD file are of a kind that is not CT (“${name}”). Save it as “short” or “float”.`,
    );
  if (encoding === 'text') return { type: 'float64', littleEndian: true };
  const endian = fields.get('endian')?.toLowerCase();
  if (bytesPerValue[type] > 1 && endian !== 'little' && endian !== 'big') throw damagedHeader('endian');
  return { type, littleEndian: endian !== 'big' };
}

function encodingOf(fields: Fields): VoxelData['encoding'] {
  const name = required(fields, 'encoding').toLowerCase();
  const encoding = encodings[name];
  if (encoding) return encoding;
  throw new UserError(
    'nrrd/encoding',
    `The voxels of this NRRD file are packed as “${name}”, which cannot be read. Save it with the encoding “gzip” or “raw”.`,
    { encoding: name },
  );
}

function dataOf(
  fields: Fields,
  encoding: VoxelData['encoding'],
  end: number | undefined,
  before: number,
  volumes: number,
): VoxelData {
  const name = fields.get('data file') ?? fields.get('datafile');
  if (name !== undefined && (/^list\b/i.test(name) || /%\d*d/.test(name)))
    throw new UserError(
      'nrrd/many-files',
      'The voxels of this NRRD header are spread over several files. Save the volume as one .nrrd file.',
    );
  if (name === undefined && end === undefined)
    throw new UserError(
      'nrrd/truncated',
      'The NRRD file ends within its header: it was cut short. Download or copy it again.',
    );
  const skipLines = countOf(fields, 'line skip', 'lineskip');
  const skip = countOf(fields, 'byte skip', 'byteskip');
  const tail = skip === -1 && encoding === 'raw' && skipLines === 0 && volumes === 1;
  if ((skip < 0 && !tail) || skipLines < 0 || (skip > 0 && encoding === 'text'))
    throw damagedHeader('byte skip');
  return {
    encoding,
    // A path on somebody's disk: only its last part can be among the picked files.
    file: name === undefined ? undefined : { name: name.split(/[/\\]/).at(-1)! },
    from: tail ? 'tail' : name === undefined ? end! : 0,
    skipLines,
    skipBytes: (tail ? 0 : skip) + before,
  };
}

function countOf(fields: Fields, ...names: readonly string[]): number {
  const text = names.map((name) => fields.get(name)).find((value) => value !== undefined) ?? '0';
  const count = Number(text);
  if (!Number.isSafeInteger(count)) throw damagedHeader(names[0]);
  return count;
}

function required(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (value === undefined || value === '') throw damagedHeader(name);
  return value;
}
