import type { Triple } from '../../../imaging/vector.ts';
import { flatRod, type RodEnd } from '../../shapes/flat-rod.ts';
import type { Solid } from '../../solid.ts';
import { isLumbar, type Level } from './levels.ts';

/** The bony arch in the vertebra's own mm: what grows out of the body, and the lower joint processes apart. */
export interface Arch {
  readonly pieces: readonly Solid[];
  /** Right and left; the upper joint processes of the vertebra below are hollowed to fit them. */
  readonly lowerProcesses: readonly Solid[];
}

type End = readonly [at: Triple, halfThickness: number, halfWidth: number];
const sides = [1, -1] as const;

/** Pieces overlap, and are blended where they meet. `gapMm` is the height of the disc below. */
export function vertebralArch(level: Level, gapMm: number, lean: number): Arch {
  return isLumbar(level.name) || level.name === 'T12'
    ? lumbarArch(level, gapMm, lean)
    : thoracicArch(level, gapMm, lean);
}

/** A rod whose thin side faces `thin` (given for the left side; mirrored on the right). */
function rod(side: 1 | -1, thin: Triple, from: End, to: End): Solid {
  const end = ([at, halfThicknessMm, halfWidthMm]: End): RodEnd => ({
    at: [side * at[0], at[1], at[2]],
    thinDirection: [side * thin[0], thin[1], thin[2]],
    halfThicknessMm,
    halfWidthMm,
  });
  return flatRod(end(from), end(to));
}

function lumbarArch(level: Level, gapMm: number, lean: number): Arch {
  const b = level.depthMm / 2;
  const h = (level.frontMm + level.backMm) / 2;
  const pedicle = level.pedicleMm;
  const px = level.canalHalfWidthMm + pedicle;
  const roof = b - 1 + level.canalDepthMm;
  const ph = level.pedicleHalfHeightMm;
  const low = -h / 2 - gapMm;
  const tip = level.transverseMm;
  const tipHalf = level.name === 'L5' ? 5.2 : 3.2;
  const pieces = sides.flatMap((s) => [
    // pedicle
    rod(
      s,
      [1, 0, 0],
      [[px - 0.6, b - 6, h * 0.2], pedicle + 0.8, ph],
      [[px, b + 8, h * 0.18], pedicle * 0.92, ph * 0.94],
    ),
    // the part between the joints, and the lamina
    rod(s, [0.8, 0.6, 0], [[px + 0.5, b + 8, h * 0.12], 3.6, 7], [[px - 2.6, b + 14.5, -h * 0.28], 3.4, 7.6]),
    rod(
      s,
      [0.5, 0.86, 0.1],
      [[px - 1.8, b + 13, -h * 0.1], 3.3, 9.6],
      [[1.2, roof + 2.4, -h * 0.24], 3, 9.8],
    ),
    // upper joint process, with the knob behind its joint
    rod(
      s,
      [0.75, 0.66, 0],
      [[px + 1.8, b + 9.5, h * 0.2], 4.8, 7],
      [[px + 4.4, b + 12.5, h / 2 + 6.5], 4, 7.6],
    ),
    rod(s, [0.7, -0.7, 0], [[px + 3.4, b + 13, h * 0.3], 3.2, 3.2], [[px + 4.6, b + 16, h * 0.42], 3, 3]),
    // transverse process
    rod(
      s,
      [0, 1, 0],
      [[px + 1.5, b + 7.5, h * 0.14], tipHalf + 1.2, 6.4],
      [[(px + tip) / 2 + 3, b + 10.5, h * 0.16], tipHalf - 0.4, 5],
    ),
    rod(
      s,
      [0, 1, 0],
      [[(px + tip) / 2 + 3, b + 10.5, h * 0.16], tipHalf - 0.4, 5],
      [[tip, b + 12.5 + lean * 2, h * 0.2], tipHalf - 0.8, 4.4],
    ),
  ]);
  const [rootY, tipY] = [roof + 2, roof + 2 + level.spinousMm];
  const slant = -h * 0.32;
  const mid: Triple = [lean * 0.6, (rootY + tipY) / 2 + 2, slant - level.dropMm * 0.55];
  pieces.push(
    rod(1, [1, 0, 0], [[0, rootY, slant], 3.4, 7.5], [mid, 2.5, 9.2]),
    rod(1, [1, 0, 0], [mid, 2.5, 9.2], [[lean, tipY - 4, slant - level.dropMm], 3.7, 9.6]),
  );
  const lowerProcesses = sides.map((s) =>
    rod(
      s,
      [0.7, 0.7, 0],
      [[px - 3.4, b + 15.5, -h * 0.25], 4.2, 6.6],
      [[px - 2.2, b + 15.4, low + 1], 4.8, 6.6],
    ),
  );
  return { pieces, lowerProcesses };
}

function thoracicArch(level: Level, gapMm: number, lean: number): Arch {
  const b = level.depthMm / 2;
  const h = (level.frontMm + level.backMm) / 2;
  const pedicle = level.pedicleMm;
  const px = level.canalHalfWidthMm + pedicle;
  const roof = b - 2.5 + level.canalDepthMm;
  const ph = level.pedicleHalfHeightMm;
  const low = -h / 2 - gapMm;
  const tip = level.transverseMm;
  const pieces = sides.flatMap((s) => [
    rod(
      s,
      [1, 0, 0],
      [[px, b - 6, h * 0.22], pedicle + 0.9, ph],
      [[px + 0.4, b + 7.5, h * 0.2], pedicle, ph],
    ),
    rod(s, [0.62, 0.78, 0], [[px + 0.2, b + 8, h * 0.1], 3, 8], [[px - 3.4, b + 12.5, -h * 0.16], 2.8, 9.4]),
    rod(
      s,
      [0.45, 0.89, -0.1],
      [[px - 3, b + 11.8, -h * 0.14], 2.8, 9.6],
      [[1, roof + 2.2, -h * 0.3], 2.6, 9.6],
    ),
    // The upper joint process faces backwards.
    rod(s, [0, 1, 0], [[px + 0.2, b + 9, h * 0.25], 2.6, 5.2], [[px, b + 9.6, h / 2 + 6.5], 2, 5]),
    rod(s, [0, 0.3, 1], [[px + 1, b + 9.5, h * 0.2], 4.6, 5], [[tip - 3, b + 20, h * 0.34], 4.6, 4.8]),
    rod(s, [0, 0.3, 1], [[tip - 4, b + 19.4, h * 0.34], 4.8, 5], [[tip, b + 22, h * 0.36], 5.2, 5.4]),
  ]);
  const [rootY, tipY] = [roof + 1.5, roof + level.spinousMm];
  const slant = -h * 0.3;
  const mid: Triple = [lean * 0.6, (rootY + tipY) / 2, slant - level.dropMm * 0.55];
  pieces.push(
    rod(1, [1, 0, 0], [[0, rootY, slant], 3, 7], [mid, 2.3, 5.4]),
    rod(1, [1, 0, 0], [mid, 2.3, 5.4], [[lean, tipY, slant - level.dropMm], 3.2, 4.6]),
  );
  const lowerProcesses = sides.map((s) =>
    rod(s, [0, 1, 0], [[px - 1.2, b + 12.6, -h * 0.15], 2.6, 5.4], [[px - 0.6, b + 14, low - 4.5], 2.2, 5.2]),
  );
  return { pieces, lowerProcesses };
}
