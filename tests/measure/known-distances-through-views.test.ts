import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { applyToPoint, invert } from '../../src/imaging/affine.ts';
import { anatomicalFrame, planeNames } from '../../src/imaging/slice-plane.ts';
import { index, lps } from '../../src/imaging/spaces.ts';
import { add, dot, scale, type Triple } from '../../src/imaging/vector.ts';
import { centreOf, type Volume } from '../../src/imaging/volume.ts';
import { measurementKinds } from '../../src/measure/index.ts';
import { createSampler } from '../../src/render/sampling/trilinear.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { sourceFromBytes } from '../../src/sources/source-file.ts';
import { lpsFromScreen, screenFromLps, sliceViewport } from '../../src/viewer/slice-viewport.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import {
  enhancedScanFile,
  huAt,
  huPerMm,
  positionOf,
  type Scan,
  scanFiles,
  scanned,
} from '../dicom/make-scan.ts';
import { straightSlices } from '../support/straight-slices.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const toleranceMm = 0.05;
const size = { width: 733, height: 611 };

const degrees = (angle: number) => (angle * Math.PI) / 180;
const rotatedX = (angle: number, [x, y, z]: Triple): Triple => [
  x,
  y * Math.cos(degrees(angle)) - z * Math.sin(degrees(angle)),
  y * Math.sin(degrees(angle)) + z * Math.cos(degrees(angle)),
];
const rotatedZ = (angle: number, [x, y, z]: Triple): Triple => [
  x * Math.cos(degrees(angle)) - y * Math.sin(degrees(angle)),
  x * Math.sin(degrees(angle)) + y * Math.cos(degrees(angle)),
  z,
];

const even = Array.from({ length: 23 }, (_, k) => k * 1.875);
const exact = { position: 6, cosines: 9, spacing: 8 };
const axial = { row: [1, 0, 0], column: [0, 1, 0] } as const;
const scanOf = (scan: Partial<Scan> & Pick<Scan, 'row' | 'column'>): Scan => ({
  placesMm: even,
  decimals: exact,
  ...scan,
});
const tilted = (angle: number) =>
  scanOf({ row: [1, 0, 0], column: rotatedX(angle, [0, 1, 0]), sliceAxis: [0, 0, 1] });
const shuffled = [...even].sort((a, b) => Math.sin(a * 7) - Math.sin(b * 7));
const oblique = (angleX: number, angleZ: number): Scan =>
  scanOf({
    row: rotatedZ(angleZ, rotatedX(angleX, [1, 0, 0])),
    column: rotatedZ(angleZ, rotatedX(angleX, [0, 1, 0])),
  });

// biome-ignore format: a table
const scans: readonly (readonly [string, Scan])[] = [
  ['axial, supine, head first', scanOf(axial)],
  ['axial, files from head to foot', scanOf({ ...axial, placesMm: [...even].reverse() })],
  ['axial, prone', scanOf({ row: [-1, 0, 0], column: [0, -1, 0] })],
  ['axial, feet first (mirrored rows)', scanOf({ row: [-1, 0, 0], column: [0, 1, 0] })],
  ['axial, decubitus', scanOf({ row: [0, 1, 0], column: [-1, 0, 0] })],
  ['coronal', scanOf({ row: [1, 0, 0], column: [0, 0, -1] })],
  ['sagittal', scanOf({ row: [0, 1, 0], column: [0, 0, -1] })],
  ['oblique about one axis', oblique(30, 0)],
  ['oblique about two axes', oblique(-25, 15)],
  ['gantry tilt forwards', tilted(18.5)],
  ['gantry tilt backwards', tilted(-22)],
  ['shuffled files', scanOf({ ...axial, placesMm: shuffled })],
  ['uneven spacing', scanOf({ ...axial, placesMm: even.map((place, k) => place + 0.9 * Math.sin(k * 2.4)) })],
  ['two spacings, as head scans have', scanOf({ ...axial, placesMm: even.map((_, k) => (k < 10 ? 1.25 * k : 12.5 + 2.5 * (k - 10))) })],
  ['missing slices', scanOf({ ...axial, placesMm: even.filter((_, k) => k !== 7 && k !== 8 && k !== 15) })],
  ['missing slices of a tilted scan', { ...tilted(18.5), placesMm: even.filter((_, k) => k !== 7 && k !== 8) }],
  ['decimals as scanners round them', scanOf({ ...oblique(-25, 15), decimals: { position: 2, cosines: 6, spacing: 6 } })],
  ['decimals of a tilted scan, rounded', { ...tilted(18.5), decimals: { position: 2, cosines: 6, spacing: 6 } }],
];

async function load(files: readonly Uint8Array[]): Promise<Volume> {
  const { series, refused } = await openFiles(
    files.map((bytes, i) => sourceFromBytes(`IM${i}`, bytes)),
    { pool },
    {},
  );
  expect([series.length, refused]).toEqual([1, []]);
  return series[0]!.load({});
}

/** HU of the shown image at any patient position, as the renderer interpolates it. */
function shownHu(volume: Volume): (position: Triple) => number {
  const { dims, hu } = createSampler(volume);
  const indexFromLps = invert(volume.lpsFromIndex);
  return (position) => {
    const at = applyToPoint(indexFromLps, lps(...position));
    const [x, y, z] = at.map((i, axis) => (i + 0.5) / dims[axis]!);
    return hu(x!, y!, z!);
  };
}

/** The pixel along a line of the screen at which the shown image reaches a value, found by halving. */
function pixelWhere(hu: (px: number) => number, value: number, low: number, high: number): number {
  const rising = hu(high) > hu(low);
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (hu(middle) < value === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function lengthMm(a: Triple, b: Triple): number {
  const [reading] = measurementKinds.get('length').compute([lps(...a), lps(...b)]);
  return reading!.value!;
}

const worst = { mm: 0, hu: 0 };

describe.each([
  ...scans.map(([name, scan]) => [name, scan, scanFiles(scan)] as const),
  ...scans
    .filter(([name]) => /shuffled|tilt forwards|two axes/.test(name))
    .map(([name, scan]) => [`enhanced, ${name}`, scan, [enhancedScanFile(scan)]] as const),
])('%s', (_, scan, files) => {
  test.each(planeNames)('distances through the %s view', async (name) => {
    const volume = await load(files);
    const hu = shownHu(volume);
    const frame = anatomicalFrame(volume);
    const view = sliceViewport({ volume, frame }, name, straightSlices(frame, centreOf(volume)), size);
    const middle = screenFromLps(view, centreOf(volume));
    // Content, not coordinates: between two values of the picture lies a known distance.
    for (const [direction, along] of [
      ['right', 0],
      ['down', 1],
    ] as const) {
      const steepness = dot(huPerMm, view.plane[direction]);
      const at = (px: number) =>
        along === 0 ? lpsFromScreen(view, px, middle.y) : lpsFromScreen(view, middle.x, px);
      const from = along === 0 ? middle.x : middle.y;
      const reachPx = 8 / view.mmPerPixel;
      const [a, b] = [-7, 6].map((mm) =>
        pixelWhere((px) => hu(at(px)), hu(at(from)) + mm * steepness, from - reachPx, from + reachPx),
      ) as [number, number];
      const measured = lengthMm(at(a), at(b));
      worst.mm = Math.max(worst.mm, Math.abs(measured - 13));
      expect(Math.abs(measured - 13), `${direction}, measured ${measured} mm`).toBeLessThan(toleranceMm);
      expect(b > a, 'not mirrored').toBe(true);
    }
    const [rightAxis, downAxis] = { axial: [0, 1], coronal: [0, 2], sagittal: [1, 2] }[name] as [
      number,
      number,
    ];
    expect(view.plane.right[rightAxis], 'left, or posterior, is on the right').toBeGreaterThan(0.7);
    expect(
      view.plane.down[downAxis]! * (downAxis === 2 ? -1 : 1),
      'posterior, or feet, is down',
    ).toBeGreaterThan(0.7);
  });

  test('distances between points in space, and values at the ends', async () => {
    const volume = await load(files);
    const hu = shownHu(volume);
    const random = createRandom('points in space');
    const places = [...scan.placesMm].sort((a, b) => a - b);
    const anywhere = () =>
      positionOf(
        scan,
        places[0]! + random.uniform() * (places.at(-1)! - places[0]!),
        random.uniform() * (scanned.columns - 1),
        random.uniform() * (scanned.rows - 1),
      );
    const ends = [places[0]!, places.at(-1)!].flatMap((place) =>
      [
        [0, 0],
        [scanned.columns - 1, 0],
        [0, scanned.rows - 1],
        [scanned.columns - 1, scanned.rows - 1],
      ].map(([column, row]) => positionOf(scan, place, column!, row!)),
    );
    const steepness = Math.hypot(...huPerMm);
    for (const truth of [...ends, ...Array.from({ length: 40 }, anywhere)]) {
      // Walking along the gradient to where the picture has the truth's value gives the picture's own position.
      const offMm = (hu(truth) - huAt(truth)) / steepness;
      worst.hu = Math.max(worst.hu, Math.abs(offMm));
      expect(Math.abs(offMm), `at ${truth}`).toBeLessThan(toleranceMm);
      const there = add(truth, scale(huPerMm, 9 / steepness));
      expect(lengthMm(truth, there)).toBeCloseTo(9, 9);
    }
    const [nx, ny, nz] = volume.dims;
    const corners = [index(0, 0, 0), index(nx - 1, ny - 1, nz - 1)].map((corner) =>
      applyToPoint(volume.lpsFromIndex, corner),
    );
    const diagonal = lengthMm(corners[0]!, corners[1]!);
    const normalUp = positionOf(scan, places[0]!, 0, 0);
    const true1 = lengthMm(normalUp, positionOf(scan, places.at(-1)!, nx - 1, ny - 1));
    expect(Math.abs(diagonal - true1)).toBeLessThan(toleranceMm);
  });
});

test(`the largest error stays within ${toleranceMm} mm`, () => {
  expect(worst.mm).toBeLessThan(toleranceMm);
  process.stdout.write(
    `Largest error: ${worst.mm.toFixed(4)} mm of 13 mm on the screen, ${worst.hu.toFixed(4)} mm in space\n`,
  );
});
