import { archEnds } from '../arch-ends.ts';
import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection, union } from '../../shapes/combine.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { bone, rodPiece } from '../bone.ts';
import { type ChestPlan, sides } from './chest-plan.ts';
import type { SpineLine, Vertebra } from './spine-line.ts';

/** Vertebrae with discs, arches and processes, and the canal with dural sac and cord. */
export function spineLayers({ spine, tissue }: ChestPlan): Layer[] {
  const bodies = spine.vertebrae.flatMap((v) => [
    ...fill(tissue.thinCortex, vertebralBody(spine, v, 0)),
    ...fill(tissue.trabecular, vertebralBody(spine, v, 1.1)),
  ]);
  const arches = spine.vertebrae.flatMap((v) =>
    bone(archPieces(spine, v), 1.2, tissue.cortex, tissue.marrow),
  );
  return [
    ...fill(tissue.muscle, inflate(archSpace(spine), -4)),
    ...fill(tissue.disc, discColumn(spine)),
    ...bodies,
    ...arches,
    ...fill(tissue.mediastinalFat, canal(spine, 10.5, 8)),
    ...fill(tissue.spinalFluid, canal(spine, 8, 6.3)),
    ...fill(tissue.cord, canal(spine, 4.6, 3.5)),
  ];
}

/** The vertebral column with its soft tissue, which the lungs wrap round. */
export function paraspinalSpace({ spine }: ChestPlan): Solid {
  return union([inflate(discColumn(spine), 1.8), archSpace(spine)], 8);
}

/** Where the arches and processes lie with the short muscles between them. */
function archSpace(spine: SpineLine): Solid {
  const behind = column(spine, 27, 21, -260, 130);
  return {
    bounds: { min: [-50, -20, -260], max: [50, 140, 130] },
    distance: (x, y, z) => behind.distance(x, y - 31, z),
  };
}

/** Column with the bodies' outline, interpolated along the spine. */
function column(spine: SpineLine, halfWidth: number, halfDepth: number, zMin: number, zMax: number): Solid {
  return {
    bounds: { min: [-60, -60, zMin], max: [60, 120, zMax] },
    distance(x, y, z) {
      const u = (x - spine.x(z)) / halfWidth;
      const v = (y - spine.y(z)) / halfDepth;
      const k0 = Math.sqrt(u * u + v * v);
      const k1 = Math.sqrt((u / halfWidth) ** 2 + (v / halfDepth) ** 2);
      return k1 < 1e-9 ? -Math.min(halfWidth, halfDepth) : (k0 * (k0 - 1)) / k1;
    },
  };
}

function discColumn(spine: SpineLine): Solid {
  const parts = spine.vertebrae.map((v) =>
    column(
      spine,
      v.halfWidth - 0.8,
      v.halfDepth - 0.8,
      v.z - v.heightMm / 2 - v.discMm,
      v.z + v.heightMm / 2,
    ),
  );
  return {
    bounds: { ...everywhere, min: [-40, -40, -260], max: [40, 100, 140] },
    distance(x, y, z) {
      const here = parts.find(({ bounds }) => z >= bounds.min[2] && z < bounds.max[2]) ?? parts[0]!;
      return here.distance(x, y, z);
    },
  };
}

/** Waisted, flat-ended body whose end plates stand square to the spine's curve. */
function vertebralBody(spine: SpineLine, v: Vertebra, insetMm: number): Solid {
  const slope = (spine.y(v.z + 8) - spine.y(v.z - 8)) / 16;
  const half = v.heightMm / 2;
  return intersection(
    {
      bounds: {
        min: [-v.halfWidth - 6, spine.y(v.z) - v.halfDepth - 6, v.z - half - 6],
        max: [v.halfWidth + 6, spine.y(v.z) + v.halfDepth + 6, v.z + half + 6],
      },
      distance(x, y, z) {
        const along = z - v.z + slope * (y - spine.y(v.z));
        const waist = 1 - 0.09 * (1 - Math.min(1, (along / half) ** 2));
        const a = v.halfWidth * waist - insetMm;
        const b = v.halfDepth * waist - insetMm;
        const u = Math.abs(x - spine.x(z)) / a;
        const w = (y - spine.y(z)) / b;
        // The back of the body is hollowed by the canal.
        const hollow = w > 0 ? 1 + 0.22 * w * Math.max(0, 1 - u) : 1;
        const k = ((u ** 2.3 + (Math.abs(w) * hollow) ** 2.3) ** (1 / 2.3) - 1) * Math.min(a, b);
        return Math.max(k, Math.abs(along) - half + insetMm);
      },
    },
    everything,
  );
}

const everything: Solid = { bounds: everywhere, distance: () => -1e4 };

function canal(spine: SpineLine, halfWidth: number, halfDepth: number): Solid {
  const depthOf = (z: number) => {
    const near = spine.vertebrae.reduce((a, b) => (Math.abs(b.z - z) < Math.abs(a.z - z) ? b : a));
    return near.halfDepth;
  };
  return {
    bounds: { min: [-20, -20, -240], max: [20, 110, 130] },
    distance(x, y, z) {
      const u = (x - spine.x(z)) / halfWidth;
      const v = (y - spine.y(z) - depthOf(z) - 8) / halfDepth;
      const k0 = Math.sqrt(u * u + v * v);
      const k1 = Math.sqrt((u / halfWidth) ** 2 + (v / halfDepth) ** 2);
      return k1 < 1e-9 ? -Math.min(halfWidth, halfDepth) : (k0 * (k0 - 1)) / k1;
    },
  };
}

/** Pedicles, laminae, articular, transverse and spinous processes. */
function archPieces(spine: SpineLine, v: Vertebra) {
  const end = archEnds(spine.x(v.z), spine.y(v.z) + v.halfDepth, v.z);
  const thoracic = v.name.startsWith('T');
  const reach = thoracic && v.z < -110 ? 19 : 30;
  const pieces = sides.flatMap((s) => [
    rodPiece(end(s * v.halfWidth * 0.66, -5, 4, [1, 0, 0], 3.6, 6.5), end(s * 13, 9, 3, [1, 0, 0], 3.8, 6.5)),
    rodPiece(
      end(s * 12.5, 11, -2, [s * 0.5, 0.85, 0], 3.2, 8.5),
      end(s * 1, 19, -7, [s * 0.5, 0.85, 0], 3, 8),
    ),
    rodPiece(end(s * 13, 10, 3, [0, 0, 1], 4.6, 4.8), end(s * reach, 18, 5, [0, 0, 1], 5, 5)),
    rodPiece(end(s * 13, 9, 13, [0, 1, 0], 2.8, 4.5), end(s * 12.5, 11, -13, [0, 1, 0], 2.8, 4.5)),
  ]);
  return [
    ...pieces,
    rodPiece(end(0, 18, -7, [1, 0, 0], 3.4, 7.5), end(0, 32, -7 - v.spinousDrop * 0.6, [1, 0, 0], 2.2, 5.5)),
    rodPiece(
      end(0, 32, -7 - v.spinousDrop * 0.6, [1, 0, 0], 2.2, 5.5),
      end(0, 42, -7 - v.spinousDrop, [1, 0, 0], 3.4, 4.5),
    ),
  ];
}
