import type { ModalityMap } from '../modality-map.ts';
import type { StoredValues } from './stored-values.ts';

/**
 * Applies the modality map: `Int16Array` where every result is a whole number that fits, else `Float32Array`.
 * The result is never a view of `stored`.
 */
export function modalityValues(stored: StoredValues, map: ModalityMap): Int16Array | Float32Array {
  return map.kind === 'linear' ? linearValues(stored, map.slope, map.intercept) : tableValues(stored, map);
}

function linearValues(stored: StoredValues, slope: number, intercept: number): Int16Array | Float32Array {
  const whole = new Int16Array(stored.length);
  for (let i = 0; i < stored.length; i++) {
    const value = stored[i]! * slope + intercept;
    whole[i] = value;
    // The conversion to 16 bits drops fractions and wraps: any difference means that it does not fit.
    if (whole[i] !== value) return fractionalValues(stored, slope, intercept);
  }
  return whole;
}

function fractionalValues(stored: StoredValues, slope: number, intercept: number): Float32Array {
  const values = new Float32Array(stored.length);
  for (let i = 0; i < stored.length; i++) values[i] = stored[i]! * slope + intercept;
  return values;
}

function tableValues(
  stored: StoredValues,
  { firstMapped, values }: ModalityMap & { kind: 'table' },
): Int16Array | Float32Array {
  const out = new (values.some((value) => value > 32_767) ? Float32Array : Int16Array)(stored.length);
  const last = values.length - 1;
  for (let i = 0; i < stored.length; i++)
    out[i] = values[Math.min(last, Math.max(0, stored[i]! - firstMapped))]!;
  return out;
}
