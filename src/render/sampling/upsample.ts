/** Red, green, blue times alpha, and alpha. */
export type Rgba = readonly [number, number, number, number];

/** Four neighbouring pixels of a coarse picture, in the order (0, 0), (1, 0), (0, 1), (1, 1). */
export interface CoarseNeighbours {
  readonly colours: readonly [Rgba, Rgba, Rgba, Rgba];
  /** As the depth buffer holds them, 0 … 1; 1 where the ray hit nothing. */
  readonly depths: readonly [number, number, number, number];
}

export interface Upsampling {
  /** `projectionMatrix[2][2]` of the perspective camera. */
  readonly depthScale: number;
  /** Share of its distance by which a neighbour lies farther that begins another surface. */
  readonly jump: number;
  /** Displayed pixels per pixel of the coarse picture, at least 1; 1 leaves edges as soft as the picture is coarse. */
  readonly sharpness: number;
}

/** Displayed pixels per coarse one, times which a surface may recede from one to the next: 76° from facing the eye. */
const steepest = 4;

/** `Upsampling.jump` for a picture whose pixels are `coarsePixelRad` wide at its middle. */
export const jumpFor = (coarsePixelRad: number): number => steepest * coarsePixelRad;

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);

/**
 * A displayed pixel at (x, y) between four coarse ones, each 0 … 1. On one surface colours and depths are
 * interpolated, which leaves planes flat; where the four belong to two surfaces, the border between them is drawn
 * as wide as a displayed pixel, and each side keeps the depth of its own surface. CPU twin of `glsl/upsample.glsl`.
 */
export function upsample(
  { colours, depths }: CoarseNeighbours,
  [x, y]: readonly [number, number],
  { depthScale, jump, sharpness }: Upsampling,
): { readonly colour: Rgba; readonly depth: number } {
  const weights = [(1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y];
  const closeness = depths.map((depth) => 1 - depthScale - 2 * depth);
  const nearest = Math.max(...closeness);
  const farthest = Math.min(...closeness);
  const isNear = closeness.map((c) => (c >= 0.5 * (nearest + farthest) ? 1 : 0));
  const near = weights.map((w, i) => w * isNear[i]!);
  const far = weights.map((w, i) => w - near[i]!);
  const cover = dot(near, [1, 1, 1, 1]);
  const apart = nearest - farthest;
  const split = Math.min(1, Math.max(0, apart / Math.max(jump * farthest, 1e-9) - 1));
  const share = Math.min(1, Math.max(0, 0.5 + (cover - 0.5) * (1 + split * (sharpness - 1))));
  const nearShare = share / Math.max(cover, 1e-6);
  const farShare = (1 - share) / Math.max(1 - cover, 1e-6);
  const mixed = weights.map((_, i) => near[i]! * nearShare + far[i]! * farShare);
  const channel = (c: number) =>
    dot(
      mixed,
      colours.map((each) => each[c]!),
    );
  const side = share >= 0.5 ? ([near, cover] as const) : ([far, 1 - cover] as const);
  return {
    colour: [channel(0), channel(1), channel(2), channel(3)],
    depth: split === 0 ? dot(weights, depths) : dot(side[0], depths) / Math.max(side[1], 1e-6),
  };
}
