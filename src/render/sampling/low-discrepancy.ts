/** Radical inverse of a whole number (van der Corput): evenly spread over [0, 1) however many are taken. */
export function radicalInverse(n: number, base: number): number {
  let result = 0;
  for (let rest = n, share = 1 / base; rest > 0; rest = Math.floor(rest / base), share /= base)
    result += (rest % base) * share;
  return result;
}

/** Where in its pixel pass n of a settling picture looks (Halton 2, 3), from its middle, −0.5 … 0.5. */
export function pixelOffset(pass: number): [x: number, y: number] {
  return pass === 0 ? [0, 0] : [radicalInverse(pass, 2) - 0.5, radicalInverse(pass, 3) - 0.5];
}

/** Share of a step by which pass n moves all samples: multiples of the golden ratio never repeat. */
export function stepPhase(pass: number): number {
  return (pass * 0.6180339887498949) % 1;
}
