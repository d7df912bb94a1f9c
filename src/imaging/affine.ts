import { mat4 } from 'gl-matrix';
import { type Point, point, type Space } from './spaces.ts';

declare const from: unique symbol;
declare const to: unique symbol;

/** 4×4 affine map between named spaces, 16 numbers, column-major (as WebGL and gl-matrix). Name it `bFromA`. */
export type Affine<To extends Space, From extends Space> = readonly number[] & {
  readonly [to]: To;
  readonly [from]: From;
};

/** Columns of the map: images of the three axes and of the origin. */
export function affine<To extends Space, From extends Space>(
  axisX: readonly number[],
  axisY: readonly number[],
  axisZ: readonly number[],
  origin: readonly number[],
): Affine<To, From> {
  return [
    ...column(axisX, 0),
    ...column(axisY, 0),
    ...column(axisZ, 0),
    ...column(origin, 1),
  ] as unknown as Affine<To, From>;
}

function column(v: readonly number[], w: number): number[] {
  if (v.length !== 3 || !v.every(Number.isFinite)) throw new Error(`affine: column [${v.join(', ')}]`);
  return [...v, w];
}

/** `cFromB · bFromA = cFromA`. */
export function compose<C extends Space, B extends Space, A extends Space>(
  cFromB: Affine<C, B>,
  bFromA: Affine<B, A>,
): Affine<C, A> {
  const out = new Array<number>(16).fill(0);
  mat4.multiply(out as mat4, cFromB as unknown as mat4, bFromA as unknown as mat4);
  return out as unknown as Affine<C, A>;
}

/** The inverse map; throws on a singular one (a bug: readers refuse such geometry). */
export function invert<To extends Space, From extends Space>(toFromFrom: Affine<To, From>): Affine<From, To> {
  const out = new Array<number>(16).fill(0);
  if (!mat4.invert(out as mat4, toFromFrom as unknown as mat4)) throw new Error('affine: singular');
  return out as unknown as Affine<From, To>;
}

export function applyToPoint<To extends Space, From extends Space>(
  m: Affine<To, From>,
  p: Point<From>,
): Point<To> {
  const [x, y, z] = p;
  return point<To>(
    m[0]! * x + m[4]! * y + m[8]! * z + m[12]!,
    m[1]! * x + m[5]! * y + m[9]! * z + m[13]!,
    m[2]! * x + m[6]! * y + m[10]! * z + m[14]!,
  );
}

/** Maps a displacement: the linear part only. */
export function applyToVector<To extends Space, From extends Space>(
  m: Affine<To, From>,
  v: readonly [number, number, number],
): [number, number, number] {
  const [x, y, z] = v;
  return [
    m[0]! * x + m[4]! * y + m[8]! * z,
    m[1]! * x + m[5]! * y + m[9]! * z,
    m[2]! * x + m[6]! * y + m[10]! * z,
  ];
}

/** Image of axis 0, 1 or 2. */
export function axisOf(m: Affine<Space, Space>, axis: 0 | 1 | 2): [number, number, number] {
  return [m[axis * 4]!, m[axis * 4 + 1]!, m[axis * 4 + 2]!];
}
