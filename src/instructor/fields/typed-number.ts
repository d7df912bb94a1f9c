/** The number that somebody typed, with a comma or a true minus if they like; undefined where it is none. */
export function typedNumber(typed: string): number | undefined {
  if (typed.trim() === '') return undefined;
  const number = Number(typed.replace(',', '.').replace('−', '-'));
  return Number.isFinite(number) ? number : undefined;
}
