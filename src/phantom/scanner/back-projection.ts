import { fft } from './fft.ts';

/** Parallel rays: for each of the angles over half a turn one row of `detectors` line integrals. */
export interface Sinogram {
  readonly angles: number;
  readonly detectors: number;
  /** Distance between rays, mm; the middle of the row goes through the middle of the image. */
  readonly spacingMm: number;
  readonly values: Float32Array;
}

/** Where square pixels fall on the row of rays at one angle: position = `start` + column·`perColumn` + row·`perRow`. */
export function rayIndex(
  { angles, detectors, spacingMm }: Omit<Sinogram, 'values'>,
  angle: number,
  columns: number,
  rows: number,
  pixelMm: number,
): { readonly start: number; readonly perColumn: number; readonly perRow: number } {
  const turn = (Math.PI * angle) / angles;
  const perColumn = (Math.cos(turn) * pixelMm) / spacingMm;
  const perRow = (Math.sin(turn) * pixelMm) / spacingMm;
  const middle = (detectors - 1) / 2;
  return { start: middle - ((columns - 1) * perColumn + (rows - 1) * perRow) / 2, perColumn, perRow };
}

/**
 * Filtered back projection (Ramachandran and Lakshminarayanan 1971, Hann window) onto square pixels: line integrals
 * of a quantity per mm times mm give that quantity back.
 */
export function backProject(
  sinogram: Sinogram,
  columns: number,
  rows: number,
  pixelMm: number,
): Float32Array {
  const { angles, detectors } = sinogram;
  const image = new Float32Array(columns * rows);
  for (let angle = 0; angle < angles; angle++) {
    const row = filtered(sinogram, angle);
    const { start, perColumn, perRow } = rayIndex(sinogram, angle, columns, rows, pixelMm);
    for (let j = 0, at = 0; j < rows; j++) {
      let s = start + j * perRow;
      for (let i = 0; i < columns; i++, at++, s += perColumn) {
        const k = Math.floor(s);
        if (k < 0 || k >= detectors - 1) continue;
        image[at]! += row[k]! + (s - k) * (row[k + 1]! - row[k]!);
      }
    }
  }
  const scale = Math.PI / angles;
  for (let at = 0; at < image.length; at++) image[at]! *= scale;
  return image;
}

/** One angle's rays through the ramp filter, sampled in space so that its mean is right (Kak and Slaney, 3.3.3). */
function filtered({ detectors, spacingMm, values }: Sinogram, angle: number): Float64Array {
  const size = 2 ** Math.ceil(Math.log2(2 * detectors));
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re.set(values.subarray(angle * detectors, (angle + 1) * detectors));
  fft(re, im);
  const ramp = rampOf(size, spacingMm);
  for (let k = 0; k < size; k++) {
    re[k]! *= ramp[k]!;
    // The inverse transform of a real row is the transform of its conjugate.
    im[k]! *= -ramp[k]!;
  }
  fft(re, im);
  return re;
}

const ramps = new Map<string, Float64Array>();

function rampOf(size: number, spacingMm: number): Float64Array {
  const name = `${size}/${spacingMm}`;
  const known = ramps.get(name);
  if (known) return known;
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  re[0] = 1 / (4 * spacingMm);
  for (let k = 1; k < size / 2; k += 2) {
    re[k] = -1 / (Math.PI * Math.PI * k * k * spacingMm);
    re[size - k] = re[k]!;
  }
  fft(re, im);
  const ramp = re.map((value, k) => {
    const window = 0.5 + 0.5 * Math.cos((2 * Math.PI * Math.min(k, size - k)) / size);
    return (value * window) / size;
  });
  ramps.set(name, ramp);
  return ramp;
}
