/**
 * Inverse 8 × 8 DCT of dequantised coefficients for 12-bit samples, level-shifted by 2048 and clamped.
 *
 * The algorithm of Loeffler, Ligtenberg and Moschytz (ICASSP 1989) in fixed point with 13 fractional bits and
 * one extra bit between the passes, as the Independent JPEG Group's “slow integer” method does, so that values
 * equal those of the common decoders. Plain numbers instead of 32-bit integers: 12-bit data overflow those.
 */
export function inverseDct12(coefficients: Float64Array, out: Uint16Array): void {
  for (let column = 0; column < 8; column++) pass(coefficients, column, 8, 2 ** (fractionBits - extraBits));
  for (let row = 0; row < 8; row++) pass(coefficients, 8 * row, 1, 2 ** (fractionBits + extraBits + 3));
  for (let i = 0; i < 64; i++) out[i] = Math.min(4095, Math.max(0, coefficients[i]! + 2048));
}

const fractionBits = 13;
const extraBits = 1;
const fixed = (value: number) => Math.round(value * 2 ** fractionBits);

// cos(kπ/16) combinations of the LLM factorisation, in fixed point.
const c0_298631336 = fixed(0.298631336);
const c0_390180644 = fixed(0.390180644);
const c0_541196100 = fixed(0.5411961);
const c0_765366865 = fixed(0.765366865);
const c0_899976223 = fixed(0.899976223);
const c1_175875602 = fixed(1.175875602);
const c1_501321110 = fixed(1.50132111);
const c1_847759065 = fixed(1.847759065);
const c1_961570560 = fixed(1.96157056);
const c2_053119869 = fixed(2.053119869);
const c2_562915447 = fixed(2.562915447);
const c3_072711026 = fixed(3.072711026);

/** One 8-point inverse transform in place, over values `stride` apart, divided by `scale` with rounding. */
function pass(v: Float64Array, start: number, stride: number, scale: number): void {
  const at = (i: number) => v[start + i * stride]!;
  const one = 2 ** fractionBits;

  const even = (at(2) + at(6)) * c0_541196100;
  const even2 = even - at(6) * c1_847759065;
  const even3 = even + at(2) * c0_765366865;
  const sum = (at(0) + at(4)) * one;
  const difference = (at(0) - at(4)) * one;
  const e0 = sum + even3;
  const e3 = sum - even3;
  const e1 = difference + even2;
  const e2 = difference - even2;

  const z5 = (at(7) + at(3) + at(5) + at(1)) * c1_175875602;
  const z1 = -(at(7) + at(1)) * c0_899976223;
  const z2 = -(at(5) + at(3)) * c2_562915447;
  const z3 = -(at(7) + at(3)) * c1_961570560 + z5;
  const z4 = -(at(5) + at(1)) * c0_390180644 + z5;
  const o0 = at(7) * c0_298631336 + z1 + z3;
  const o1 = at(5) * c2_053119869 + z2 + z4;
  const o2 = at(3) * c3_072711026 + z2 + z3;
  const o3 = at(1) * c1_501321110 + z1 + z4;

  const put = (i: number, value: number) => {
    v[start + i * stride] = Math.floor((value + scale / 2) / scale);
  };
  put(0, e0 + o3);
  put(7, e0 - o3);
  put(1, e1 + o2);
  put(6, e1 - o2);
  put(2, e2 + o1);
  put(5, e2 - o1);
  put(3, e3 + o0);
  put(4, e3 - o0);
}
