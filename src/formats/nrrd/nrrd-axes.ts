import { UserError } from '../../base/user-error.ts';
import type { Diagnostic } from '../../imaging/series.ts';
import { scale, type Triple } from '../../imaging/vector.ts';
import type { StoredAxes } from '../lay-grid.ts';
import { damagedHeader } from './nrrd-fields.ts';

/** Which axes of the array are space, and which one, if any, holds several numbers for each voxel. */
export interface NrrdAxes {
  readonly dims: [number, number, number];
  /** Several volumes: `first` when their voxels lie side by side, `last` when one follows the other. */
  readonly volumes: { readonly count: number; readonly axis: 'first' | 'last' };
  readonly stored: StoredAxes;
  readonly diagnostics: readonly Diagnostic[];
}

type Fields = ReadonlyMap<string, string>;

/** Signs that turn a space's axes into LPS. */
const signs: Readonly<Record<string, Triple>> = {
  'left-posterior-superior': [1, 1, 1],
  lps: [1, 1, 1],
  'right-anterior-superior': [-1, -1, 1],
  ras: [-1, -1, 1],
  'left-anterior-superior': [1, -1, 1],
  las: [1, -1, 1],
};

const millimetresPer: Readonly<Record<string, number>> = {
  mm: 1,
  millimeter: 1,
  millimeters: 1,
  millimetre: 1,
  millimetres: 1,
  cm: 10,
  m: 1000,
  um: 0.001,
  µm: 0.001,
  micron: 0.001,
  microns: 0.001,
};

/** Kinds of an axis whose numbers are separate volumes; all others (colours, vectors, matrices) are not CT. */
const volumeKinds = ['time', 'list', '???', 'none', ''];
const spatialKinds = ['domain', 'space', '???', 'none', ''];

/** Where the voxels lie in LPS millimetres. Throws `nrrd/…` where the header does not say. */
export function nrrdAxes(fields: Fields, sizes: readonly number[]): NrrdAxes {
  const kinds = words(fields.get('kinds')) ?? sizes.map(() => '');
  const directions = vectorsOf(fields.get('space directions'), sizes.length);
  const spatial = spatialAxes(sizes, kinds, directions);
  const [a, b, c] = spatial;
  const other = sizes.findIndex((_, axis) => !spatial.includes(axis));
  const diagnostics: Diagnostic[] = [];
  return {
    dims: [sizes[a]!, sizes[b]!, sizes[c]!],
    volumes:
      other < 0
        ? { count: 1, axis: 'last' }
        : { count: volumesOf(sizes[other]!, kinds[other] ?? ''), axis: other === 0 ? 'first' : 'last' },
    stored: storedAxes(fields, spatial, directions, diagnostics),
    diagnostics,
  };
}

/** Three axes that lie side by side, and at most one more before or after them. */
function spatialAxes(
  sizes: readonly number[],
  kinds: readonly string[],
  directions: readonly (Triple | undefined)[] | undefined,
): [number, number, number] {
  const all = sizes.map((_, axis) => axis);
  const found = directions
    ? all.filter((axis) => directions[axis])
    : all.filter((axis) => spatialKinds.includes(kinds[axis]?.toLowerCase() ?? ''));
  // Without any directions, the last axis of four is taken as the one that counts volumes.
  const three = directions || found.length === 3 ? found : found.slice(0, 3);
  if (three.length !== 3 || three[2] !== three[0]! + 2 || sizes.length > 4)
    throw new UserError(
      'nrrd/dimensions',
      'This NRRD file does not hold a volume with three directions in space. Open the CT volume itself.',
    );
  return [three[0]!, three[1]!, three[2]!];
}

function volumesOf(count: number, kind: string): number {
  if (count === 1 || volumeKinds.includes(kind.toLowerCase())) return count;
  throw new UserError(
    'nrrd/vectors',
    `This NRRD file holds several numbers for each voxel (${kind}), such as colours or vectors, not CT. Open the CT volume itself.`,
  );
}

function storedAxes(
  fields: Fields,
  spatial: readonly [number, number, number],
  directions: readonly (Triple | undefined)[] | undefined,
  diagnostics: Diagnostic[],
): StoredAxes {
  const space = fields
    .get('space')
    ?.toLowerCase()
    .replace(/-?time$/, '')
    .replace(/^(ras|las|lps)t$/, '$1');
  const sign = space === undefined ? undefined : signs[space];
  if (!sign || !directions)
    diagnostics.push({
      code: 'geometry/side-unknown',
      severity: 'warning',
      message:
        'The file does not say which side is left: left and right, front and back may be exchanged. Lengths are right.',
    });
  const millimetres = unitOf(fields);
  const lps = ([x, y, z]: Triple): Triple => {
    const [sx, sy, sz] = sign ?? [1, 1, 1];
    return scale([x * sx, y * sy, z * sz], millimetres);
  };
  const [a, b, c] = spatial;
  if (directions) {
    const origin = fields.get('space origin');
    const at = origin === undefined ? [[0, 0, 0] as const] : vectorsOf(origin, 1);
    if (!at?.[0]) throw damagedHeader('space origin');
    return { axes: [lps(directions[a]!), lps(directions[b]!), lps(directions[c]!)], origin: lps(at[0]) };
  }
  const spacings = numbers(fields.get('spacings'));
  const steps = spatial.map((axis) => spacings?.[axis] ?? Number.NaN);
  if (!steps.every((step) => Number.isFinite(step) && step !== 0))
    throw new UserError(
      'nrrd/no-spacing',
      'The NRRD header does not say how far apart the voxels are. Save the volume with its spacing.',
    );
  const [dx, dy, dz] = steps.map(Math.abs);
  return { axes: [lps([dx!, 0, 0]), lps([0, dy!, 0]), lps([0, 0, dz!])], origin: [0, 0, 0] };
}

/** All space units must be one; where none is stated it is the millimetre. */
function unitOf(fields: Fields): number {
  const stated = [...(fields.get('space units') ?? '').matchAll(/"([^"]*)"/g)].map(([, unit]) =>
    unit!.trim(),
  );
  const units = [...new Set(stated.filter((unit) => unit !== '' && unit !== '???'))];
  if (units.length === 0) return 1;
  const millimetres = millimetresPer[units[0]!.toLowerCase()];
  if (units.length > 1 || millimetres === undefined)
    throw new UserError(
      'nrrd/units',
      `The NRRD header states its distances in “${units.join(', ')}”. Save the volume with millimetres.`,
    );
  return millimetres;
}

/** `(1,0,0) none (0,0,2)`: one entry per axis. */
function vectorsOf(text: string | undefined, count: number): (Triple | undefined)[] | undefined {
  if (text === undefined) return undefined;
  const found = [...text.matchAll(/none|\(([^()]*)\)/gi)].map(([, inner]) => {
    if (inner === undefined) return undefined;
    const [x, y, z, ...more] = inner
      .split(',')
      .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
    if (more.length > 0 || ![x, y, z].every(Number.isFinite)) throw damagedHeader('space directions');
    return [x!, y!, z!] as const;
  });
  if (found.length !== count) throw damagedHeader('space directions');
  return found;
}

function words(text: string | undefined): string[] | undefined {
  return text?.split(/\s+/).filter(Boolean);
}

function numbers(text: string | undefined): number[] | undefined {
  return words(text)?.map(Number);
}
