/** The steps of a measurement as one sentence: "Place one end, then place the other end". */
export function stepsSentence(steps: readonly string[]): string {
  return steps
    .map((step, i) => (i === 0 ? step : step.charAt(0).toLowerCase() + step.slice(1)))
    .join(', then ');
}
