/** A DS or IS value; NaN for anything that is not written as PS3.5 6.2 allows, or is not finite. */
export function parseDecimal(text: string): number {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}
