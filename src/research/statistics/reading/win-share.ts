/** 1 where `a` is rated higher than `b`, ½ where they tie (absent marks, −∞, tie with one another), else 0. */
export function winShare(a: number, b: number): number {
  return a > b ? 1 : a === b ? 0.5 : 0;
}
