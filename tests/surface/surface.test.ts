import vtkDataArray from '@kitware/vtk.js/Common/Core/DataArray.js';
import vtkImageData from '@kitware/vtk.js/Common/DataModel/ImageData.js';
// @ts-expect-error vtk.js declares no types for this filter.
import vtkImageMarchingCubes from '@kitware/vtk.js/Filters/General/ImageMarchingCubes.js';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { type Affine, affine, applyToPoint } from '../../src/imaging/affine.ts';
import { index } from '../../src/imaging/spaces.ts';
import { meshSize } from '../../src/surface/mesh-size.ts';
import type { SurfaceMesh } from '../../src/surface/surface-mesh.ts';
import { makeSurface } from './make-surface.ts';

const tiltRad = (18.5 * Math.PI) / 180;
// biome-ignore format: one grid a line
const grids = {
  anisotropic: { dims: [68, 52, 44], lpsFromIndex: affine<'lps', 'index'>([0.75, 0, 0], [0, 1, 0], [0, 0, 1.25], [-31, 12, 88]) },
  tilted:      { dims: [68, 66, 44], lpsFromIndex: affine<'lps', 'index'>([0.75, 0, 0], [0, Math.cos(tiltRad), -Math.sin(tiltRad)], [0, 0, 1.25], [-31, 12, 88]) },
  oblique:     { dims: [68, 52, 44], lpsFromIndex: affine<'lps', 'index'>([0.6, 0.45, 0], [-0.6, 0.8, 0], [0, 0, 1.25], [4, -9, 230]) },
  mirrored:    { dims: [68, 52, 44], lpsFromIndex: affine<'lps', 'index'>([-0.75, 0, 0], [0, 1, 0], [0, 0, 1.25], [31, 12, 88]) },
} as const;

type Grid = {
  readonly dims: readonly [number, number, number];
  readonly lpsFromIndex: Affine<'lps', 'index'>;
};

/** A ball of 40 HU in −1000 HU, blurred over two millimetres as a scanner does, about the middle of a grid. */
function ball({ dims, lpsFromIndex }: Grid, radiusMm: number) {
  const [nx, ny, nz] = dims;
  const centre = applyToPoint(
    lpsFromIndex,
    index((nx - 1) / 2 + 0.3, (ny - 1) / 2 - 0.2, (nz - 1) / 2 + 0.1),
  );
  const hu = new Float32Array(nx * ny * nz);
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        const p = applyToPoint(lpsFromIndex, index(i, j, k));
        const fromCentre = Math.hypot(p[0] - centre[0], p[1] - centre[1], p[2] - centre[2]);
        const share = Math.min(1, Math.max(0, 0.5 + (radiusMm - fromCentre) / 2));
        hu[i + nx * (j + ny * k)] = Math.round(-1000 + 1040 * share);
      }
  return { dims, lpsFromIndex, hu };
}

/** Edges by the places of their ends: a closed surface passes each once in either direction. */
function openEdges({ positions, triangles }: SurfaceMesh): number {
  const place = (v: number) => `${positions[3 * v]} ${positions[3 * v + 1]} ${positions[3 * v + 2]}`;
  const balance = new Map<string, number>();
  for (let at = 0; at < triangles.length; at += 3)
    for (let e = 0; e < 3; e++) {
      const [a, b] = [place(triangles[at + e]!), place(triangles[at + ((e + 1) % 3)]!)];
      const key = a < b ? `${a}|${b}` : `${b}|${a}`;
      balance.set(key, (balance.get(key) ?? 0) + (a < b ? 1 : -1));
    }
  return [...balance.values()].filter((count) => count !== 0).length;
}

const noise = (dims: readonly [number, number, number], seed: string) => {
  const random = createRandom(seed);
  const hu = Int16Array.from({ length: dims[0] * dims[1] * dims[2] }, () =>
    Math.floor(random.between(-4, 5)),
  );
  return { dims, lpsFromIndex: grids.oblique.lpsFromIndex, hu };
};

describe('the surface of a ball', () => {
  const radiusMm = 17;
  const exact = { volumeMm3: (4 / 3) * Math.PI * radiusMm ** 3, areaMm2: 4 * Math.PI * radiusMm ** 2 };
  test.each(Object.entries(grids))(
    'has its volume and area within 1 % on a %s grid, and is closed',
    (_, grid) => {
      const mesh = makeSurface(ball(grid, radiusMm), -480);
      const { volumeMm3, areaMm2 } = meshSize(mesh);
      expect(volumeMm3 / exact.volumeMm3).toBeGreaterThan(0.99);
      expect(volumeMm3 / exact.volumeMm3).toBeLessThan(1.01);
      expect(areaMm2 / exact.areaMm2).toBeGreaterThan(0.99);
      expect(areaMm2 / exact.areaMm2).toBeLessThan(1.01);
      expect(openEdges(mesh)).toBe(0);
    },
  );

  test('with two voxels averaged into one stays within 2 %, in the same place', () => {
    const scan = ball(grids.anisotropic, radiusMm);
    const [fine, coarse] = [makeSurface(scan, -480), makeSurface(scan, -480, { steps: [2, 2, 1] })];
    expect(coarse.triangles.length).toBeLessThan(fine.triangles.length / 2);
    expect(meshSize(coarse).volumeMm3 / exact.volumeMm3).toBeCloseTo(1, 1.7);
    expect(openEdges(coarse)).toBe(0);
    const middle = (mesh: SurfaceMesh, axis: number) => {
      const along = mesh.positions.filter((_, i) => i % 3 === axis);
      return (Math.min(...along) + Math.max(...along)) / 2;
    };
    for (const axis of [0, 1, 2]) expect(middle(coarse, axis)).toBeCloseTo(middle(fine, axis), 0);
  });
});

describe('any surface', () => {
  test.each([1, 2, 3, 5, 50])('of noise is closed at borders and seams, in slabs of %i layers', (layers) => {
    const scan = noise([11, 9, 13], `slabs ${layers}`);
    const mesh = makeSurface(scan, 0, { layers });
    expect(mesh.triangles.length).toBeGreaterThan(1000);
    expect(openEdges(mesh)).toBe(0);
    expect(meshSize(mesh).volumeMm3).toBeCloseTo(
      meshSize(makeSurface(scan, 0, { layers: 100 })).volumeMm3,
      1,
    );
  });

  test('at a half-space is cut flat and closed', () => {
    const scan = ball(grids.anisotropic, 17);
    const half = makeSurface(scan, -480, { kept: [[-1, 0, 0, 33.8]] });
    expect(openEdges(half)).toBe(0);
    const along = [...half.positions].filter((_, i) => i % 3 === 0);
    expect(Math.max(...along)).toBeCloseTo(-31 + 33 * 0.75, 3);
    expect(meshSize(half).volumeMm3 / meshSize(makeSurface(scan, -480)).volumeMm3).toBeCloseTo(0.5, 1);
  });

  test('of a single slice, and of nothing', () => {
    expect(openEdges(makeSurface(noise([7, 6, 1], 'thin'), 0))).toBe(0);
    expect(makeSurface(noise([7, 6, 5], 'none'), 100).triangles).toHaveLength(0);
  });

  test('has the triangles that VTK finds, inside the grid', () => {
    // Fractional threshold: VTK keeps triangles without area.
    const { dims, hu } = noise([12, 11, 10], 'like vtk');
    const image = vtkImageData.newInstance();
    image.setDimensions(...dims);
    image.getPointData().setScalars(vtkDataArray.newInstance({ values: Float32Array.from(hu) }));
    const filter = vtkImageMarchingCubes.newInstance({ contourValue: 0.5 });
    filter.setInputData(image);
    const found = filter.getOutputData();
    const places = (positions: ArrayLike<number>, corners: readonly number[]) =>
      corners
        .map((v) => [0, 1, 2].map((axis) => Math.fround(positions[3 * v + axis]!).toFixed(4)).join(' '))
        .sort()
        .join('|');
    const theirs: string[] = [];
    const polys = found.getPolys().getData();
    for (let at = 0; at < polys.length; at += 4)
      theirs.push(places(found.getPoints().getData(), [polys[at + 1]!, polys[at + 2]!, polys[at + 3]!]));
    const identity = affine<'lps', 'index'>([1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]);
    const mesh = makeSurface({ dims, hu, lpsFromIndex: identity }, 0.5);
    const ours = new Set<string>();
    for (let at = 0; at < mesh.triangles.length; at += 3)
      ours.add(places(mesh.positions, [...mesh.triangles.slice(at, at + 3)]));
    expect(theirs.length).toBeGreaterThan(1000);
    expect(theirs.filter((triangle) => !ours.has(triangle))).toEqual([]);
  });
});
