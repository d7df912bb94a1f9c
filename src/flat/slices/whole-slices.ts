/** Collects movement until it makes whole slices; what is left over counts with the next. */
export function createWholeSlices(pxPerSlice: number): (px: number) => number {
  let leftoverPx = 0;
  return (px) => {
    const whole = Math.trunc((leftoverPx + px) / pxPerSlice);
    leftoverPx += px - whole * pxPerSlice;
    return whole;
  };
}
