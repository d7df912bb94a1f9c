/**
 * The part of a straight line inside 0 … width by 0 … height, or undefined (Liang and Barsky, ACM Trans. Graph.
 * 3:1, 1984).
 */
export function clipToRectangle(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  width: number,
  height: number,
): readonly [readonly [number, number], readonly [number, number]] | undefined {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let enter = 0;
  let leave = 1;
  for (const [along, room] of [
    [-dx, x0],
    [dx, width - x0],
    [-dy, y0],
    [dy, height - y0],
  ] as const) {
    if (along === 0 && room < 0) return undefined;
    if (along < 0) enter = Math.max(enter, room / along);
    if (along > 0) leave = Math.min(leave, room / along);
  }
  if (enter > leave) return undefined;
  return [
    [x0 + enter * dx, y0 + enter * dy],
    [x0 + leave * dx, y0 + leave * dy],
  ];
}
