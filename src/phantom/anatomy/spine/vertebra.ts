import type { Layer } from '../../scene.ts';
import type { Bounds, Solid } from '../../solid.ts';
import { type Arch, vertebralArch } from './arch.ts';
import { blend, hullOf } from './blend.ts';
import type { BoneDensity } from './bone-density.ts';
import { boundsToPatient, type Frame } from './frame.ts';
import type { PlacedLevel } from './spine-stack.ts';
import { type BodyShape, type VertebralBody, vertebralBody } from './vertebral-body.ts';

/** One vertebra in its place: its body and arch in the bone's own mm, and the whole in LPS. */
export interface Vertebra {
  readonly level: PlacedLevel;
  readonly body: VertebralBody;
  readonly arch: Arch;
  /** Both lower joint processes in LPS. */
  readonly lowerProcesses: Solid;
  /** The body alone, in LPS. */
  readonly bodySolid: Solid;
}

/** How thick the shell of compact bone is, mm. */
const wallMm = 0.6;
const plateMm = 0.95;
const archMm = 1.5;
const jointGapMm = 1.7;

export function createVertebra(level: PlacedLevel, shape: BodyShape, gapMm: number, lean: number): Vertebra {
  const body = vertebralBody(shape);
  const arch = vertebralArch(level, gapMm, lean);
  return {
    level,
    body,
    arch,
    lowerProcesses: placed(level.frame, blend(arch.lowerProcesses, 1)),
    bodySolid: placed(level.frame, { bounds: bodyBounds(body), distance: body.distance }),
  };
}

/** A solid of a bone's own millimetres, in LPS. */
export function placed({ origin, left, back, up }: Frame, solid: Solid): Solid {
  const frame = { origin, left, back, up };
  return {
    bounds: boundsToPatient(frame, solid.bounds),
    distance(x, y, z) {
      const dx = x - origin[0];
      const dy = y - origin[1];
      const dz = z - origin[2];
      return solid.distance(
        dx * left[0] + dy * left[1] + dz * left[2],
        dx * back[0] + dy * back[1] + dz * back[2],
        dx * up[0] + dy * up[1] + dz * up[2],
      );
    },
  };
}

/** The whole bone as one layer: compact bone by depth under the surface, spongy bone within. */
export function vertebraLayer(
  { level, body, arch }: Vertebra,
  above: Solid | undefined,
  bone: BoneDensity,
): Layer {
  const archSolid = blend([...arch.pieces, ...arch.lowerProcesses], 4.5);
  const { origin, left, back, up } = level.frame;
  // The painter asks for the distance and then for the HU of the same point.
  let [lastX, lastY, lastZ] = [Number.NaN, 0, 0];
  let [d, dBody, dArch, lx, ly, lz] = [0, 0, 0, 0, 0, 0];
  const look = (x: number, y: number, z: number) => {
    [lastX, lastY, lastZ] = [x, y, z];
    const dx = x - origin[0];
    const dy = y - origin[1];
    const dz = z - origin[2];
    lx = dx * left[0] + dy * left[1] + dz * left[2];
    ly = dx * back[0] + dy * back[1] + dz * back[2];
    lz = dx * up[0] + dy * up[1] + dz * up[2];
    dBody = body.distance(lx, ly, lz);
    dArch = dBody < -9 ? 9 : archSolid.distance(lx, ly, lz);
    if (above && dArch < 3) dArch = Math.max(dArch, jointGapMm - above.distance(x, y, z));
    const h = Math.max(7 - Math.abs(dBody - dArch), 0);
    d = Math.min(dBody, dArch) - (h * h) / 28;
    return d;
  };
  const solid: Solid = {
    bounds: boundsToPatient(level.frame, hullOf([bodyBounds(body), archSolid.bounds])),
    distance: (x, y, z) => (x === lastX && y === lastY && z === lastZ ? d : look(x, y, z)),
  };
  const hu = (x: number, y: number, z: number) => {
    if (x !== lastX || y !== lastY || z !== lastZ) look(x, y, z);
    const share = 1 / (1 + Math.exp((dBody - dArch) / 1.2));
    const toEnd = Math.min(body.upper(lx, ly) - lz, lz - body.lower(lx, ly));
    const atBody = toEnd < 2.2 ? plateMm : wallMm;
    const compactMm = archMm + (atBody - archMm) * share;
    const compact = Math.max(0, Math.min(1, (compactMm + d) / 0.7 + 0.5));
    if (compact === 1) return bone.cortexHu;
    let spongy = 0;
    if (share > 0.02) {
      spongy += share * bone.body(lx, ly, lz, toEnd, body.shape);
    }
    // Under a sunken plate the trabeculae are pressed together.
    const sunk = body.shape.upperSinking;
    if (sunk && share > 0.5) {
      const under = (body.upper(lx, ly) - lz - 2.6) / 2.4;
      spongy += Math.min(230, 26 * Math.max(sunk.front, sunk.middle)) * Math.exp(-under * under);
    }
    if (share < 0.98) spongy += (1 - share) * bone.arch(lx, ly, lz);
    return spongy + compact * (bone.cortexHu - spongy);
  };
  return { solid, tissue: { hu: 0, texture: hu } };
}

function bodyBounds({ shape: { halfWidth, halfDepth, frontMm, backMm, bumps } }: VertebralBody): Bounds {
  const out = 2 + bumps.reduce((most, { mm }) => Math.max(most, mm), 0);
  const half = Math.max(frontMm, backMm) / 2 + 2;
  return {
    min: [-halfWidth - out, -halfDepth - out, -half],
    max: [halfWidth + out, halfDepth + out, half],
  };
}
