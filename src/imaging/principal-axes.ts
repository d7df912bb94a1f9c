import type { Triple } from './vector.ts';

/** A symmetric 3×3 matrix as [xx, yy, zz, xy, xz, yz]. */
export type Symmetric = readonly [xx: number, yy: number, zz: number, xy: number, xz: number, yz: number];

/** Eigenvalues in descending order with unit eigenvectors, by cyclic Jacobi rotations. */
export function principalAxes([xx, yy, zz, xy, xz, yz]: Symmetric): { value: number; axis: Triple }[] {
  const a = [
    [xx, xy, xz],
    [xy, yy, yz],
    [xz, yz, zz],
  ];
  const v = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  for (let sweep = 0; sweep < 30; sweep++)
    for (const [p, q] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      if (Math.abs(a[p]![q]!) < 1e-14) continue;
      const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
      const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
      const c = 1 / Math.hypot(t, 1);
      const s = t * c;
      for (let k = 0; k < 3; k++) {
        const [kp, kq] = [a[k]![p]!, a[k]![q]!];
        a[k]![p] = c * kp - s * kq;
        a[k]![q] = s * kp + c * kq;
      }
      for (let k = 0; k < 3; k++) {
        const [pk, qk] = [a[p]![k]!, a[q]![k]!];
        a[p]![k] = c * pk - s * qk;
        a[q]![k] = s * pk + c * qk;
        const [vp, vq] = [v[k]![p]!, v[k]![q]!];
        v[k]![p] = c * vp - s * vq;
        v[k]![q] = s * vp + c * vq;
      }
    }
  return [0, 1, 2]
    .map((k) => ({ value: a[k]![k]!, axis: [v[0]![k]!, v[1]![k]!, v[2]![k]!] as Triple }))
    .sort((x, y) => y.value - x.value);
}
