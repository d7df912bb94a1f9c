/** Fast Fourier transform in place (Cooley and Tukey 1965), length a power of two, no scaling. */
export function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i >= j) continue;
    [re[i], re[j]] = [re[j]!, re[i]!];
    [im[i], im[j]] = [im[j]!, im[i]!];
  }
  for (let span = 2; span <= n; span <<= 1) {
    const half = span >> 1;
    for (let k = 0; k < half; k++) {
      const c = Math.cos((-2 * Math.PI * k) / span);
      const s = Math.sin((-2 * Math.PI * k) / span);
      for (let a = k; a < n; a += span) {
        const b = a + half;
        const x = re[b]! * c - im[b]! * s;
        const y = re[b]! * s + im[b]! * c;
        re[b] = re[a]! - x;
        im[b] = im[a]! - y;
        re[a]! += x;
        im[a]! += y;
      }
    }
  }
}

/** The same for a square image, row after row: first its rows, then its columns. */
export function fft2(re: Float64Array, im: Float64Array, size: number): void {
  const a = new Float64Array(size);
  const b = new Float64Array(size);
  for (let j = 0; j < size; j++)
    fft(re.subarray(j * size, (j + 1) * size), im.subarray(j * size, (j + 1) * size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      a[j] = re[j * size + i]!;
      b[j] = im[j * size + i]!;
    }
    fft(a, b);
    for (let j = 0; j < size; j++) {
      re[j * size + i] = a[j]!;
      im[j * size + i] = b[j]!;
    }
  }
}
