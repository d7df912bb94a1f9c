/** Gaussian weights from −n to n, normalised to a sum of 1; `sigma` in pixels. */
export function gaussianKernel(sigma: number): Float32Array {
  const reach = Math.max(1, Math.ceil(3 * sigma));
  const raw = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-0.5 * ((k - reach) / sigma) ** 2));
  const sum = raw.reduce((a, b) => a + b, 0);
  return Float32Array.from(raw, (w) => w / sum);
}

/** An image convolved with one kernel along its rows and another along its columns; edges are repeated. */
export function blurred(
  image: Float32Array,
  columns: number,
  alongRow: Float32Array,
  alongColumn: Float32Array,
): Float32Array {
  const rows = image.length / columns;
  const once = new Float32Array(image.length);
  const reach = (alongRow.length - 1) / 2;
  const padded = new Float32Array(columns + 2 * reach);
  for (let j = 0; j < rows; j++) {
    const start = j * columns;
    padded.fill(image[start]!, 0, reach);
    padded.set(image.subarray(start, start + columns), reach);
    padded.fill(image[start + columns - 1]!, columns + reach);
    for (let i = 0; i < columns; i++) {
      let sum = 0;
      for (let t = 0; t < alongRow.length; t++) sum += alongRow[t]! * padded[i + t]!;
      once[start + i] = sum;
    }
  }
  const out = new Float32Array(image.length);
  const half = (alongColumn.length - 1) / 2;
  for (let j = 0; j < rows; j++)
    for (let t = 0; t < alongColumn.length; t++) {
      const from = Math.min(rows - 1, Math.max(0, j + t - half)) * columns;
      const weight = alongColumn[t]!;
      const to = j * columns;
      for (let i = 0; i < columns; i++) out[to + i]! += weight * once[from + i]!;
    }
  return out;
}
