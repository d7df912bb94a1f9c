/** Straight pieces to draw: six numbers each (from, to) and one sRGB colour each, in whatever space the owner says. */
export interface LineSet {
  readonly ends: number[];
  readonly colors: number[];
}

export const createLineSet = (): LineSet => ({ ends: [], colors: [] });

type Triple = readonly [number, number, number];

export function addLine(set: LineSet, from: Triple, to: Triple, color: number): void {
  set.ends.push(...from, ...to);
  set.colors.push(color);
}

/** Adds a closed ring of equal pieces through `at(angle)`, angle in radians. */
export function addRing(set: LineSet, pieces: number, at: (angle: number) => Triple, color: number): void {
  for (let piece = 0; piece < pieces; piece++)
    addLine(set, at((2 * Math.PI * piece) / pieces), at((2 * Math.PI * (piece + 1)) / pieces), color);
}
