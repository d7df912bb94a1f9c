import { eachAxis } from '../../../src/imaging/vector.ts';
import { paintPlane } from '../../../src/phantom/paint-plane.ts';
import { airHu, type Layer } from '../../../src/phantom/scene.ts';
import type { Solid } from '../../../src/phantom/solid.ts';

/** What painted planes hold of a region. */
export interface PaintedRegion {
  readonly volumeMm3: number;
  /** Mean HU of the scene over pixels that lie wholly inside; none where the region is too thin for one. */
  readonly insideHu?: number;
  /** Mean of what the truth says of the same pixels. */
  readonly expectedHu?: number;
  /** Standard deviation of the painted ones. */
  readonly spreadHu?: number;
  /** Share of these pixels that are within 12 HU and a tenth of their mean: about one tissue. */
  readonly alike?: number;
}

/**
 * The region's volume and HU from planes painted through it, without blur and noise: another way to the truth than
 * its integration over cells. About `across` pixels over the longest side.
 */
export function paintedRegion(
  region: Solid,
  layers: readonly Layer[],
  huAt: (x: number, y: number, z: number) => number,
  across = 40,
): PaintedRegion {
  const { min, max } = region.bounds;
  const extent = eachAxis((axis) => max[axis]! - min[axis]!);
  const stepMm = Math.max(...extent) / across;
  const raster = {
    columns: Math.ceil(extent[0] / stepMm) + 2,
    rows: Math.ceil(extent[1] / stepMm) + 2,
    pixelMm: stepMm,
    x0Mm: min[0] - 0.5 * stepMm,
    y0Mm: min[1] - 0.5 * stepMm,
  };
  const near = layers.filter(({ solid: { bounds } }) =>
    [0, 1, 2].every((axis) => bounds.min[axis]! < max[axis]! && bounds.max[axis]! > min[axis]!),
  );
  const alone = [{ solid: region, tissue: { hu: airHu + 1 } }];
  const [shares, scene] = [0, 1].map(() => new Float32Array(raster.columns * raster.rows));
  const sums = { volume: 0, count: 0, hu: 0, expected: 0 };
  const inside: number[] = [];
  for (let z = min[2] + stepMm / 2; z < max[2]; z += stepMm) {
    paintPlane(shares!, raster, z, alone);
    paintPlane(scene!, raster, z, near);
    for (let n = 0; n < shares!.length; n++) {
      const share = shares![n]! - airHu;
      sums.volume += share * stepMm ** 3;
      if (share < 0.999) continue;
      sums.count++;
      sums.hu += scene![n]!;
      const x = raster.x0Mm + (n % raster.columns) * stepMm;
      const expected = huAt(x, raster.y0Mm + Math.floor(n / raster.columns) * stepMm, z);
      sums.expected += expected;
      inside.push(scene![n]!);
    }
  }
  if (sums.count < 20) return { volumeMm3: sums.volume };
  const insideHu = sums.hu / sums.count;
  const isAlike = (hu: number) => Math.abs(hu - insideHu) < 12 + 0.1 * Math.abs(insideHu);
  return {
    volumeMm3: sums.volume,
    insideHu,
    expectedHu: sums.expected / sums.count,
    spreadHu: Math.sqrt(inside.reduce((sum, hu) => sum + (hu - insideHu) ** 2, 0) / sums.count),
    alike: inside.filter(isAlike).length / sums.count,
  };
}
