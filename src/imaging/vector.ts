/** Small vector arithmetic on number triples; units are the caller's. */
export type Triple = readonly [number, number, number];

/** One number for each axis, 0 … 2. */
export const eachAxis = (of: (axis: 0 | 1 | 2) => number): [number, number, number] => [of(0), of(1), of(2)];

export const add = (a: Triple, b: Triple): [number, number, number] => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
];
export const subtract = (a: Triple, b: Triple): [number, number, number] => [
  a[0] - b[0],
  a[1] - b[1],
  a[2] - b[2],
];
export const scale = (a: Triple, s: number): [number, number, number] => [a[0] * s, a[1] * s, a[2] * s];
export const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Triple, b: Triple): [number, number, number] => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const length = (a: Triple): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Triple, b: Triple): number => length(subtract(a, b));
export const normalize = (a: Triple): [number, number, number] => scale(a, 1 / length(a));
