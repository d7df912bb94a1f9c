/** Coefficients B(2k) / (2k (2k − 1)) of Stirling's series (DLMF 5.11.1). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** Natural logarithm of the gamma function for x > 0; absolute error about 1e-15 times the result's size. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new Error(`logGamma: ${x} is not positive`);
  // Below 15 the series is moved up by Γ(x + 1) = x Γ(x).
  let product = 1;
  let z = x;
  while (z < 15) {
    product *= z;
    z += 1;
  }
  const square = 1 / (z * z);
  let series = 0;
  for (let k = stirling.length - 1; k >= 0; k--) series = series * square + stirling[k]!;
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - Math.log(product);
}
