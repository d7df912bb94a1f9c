/** A usual letter's width at the plots' size of type, px. */
const letterPx = 7.5;

/** Room that the longest of some labels needs beside a plot, px. */
export const widthOf = (labels: readonly string[]): number =>
  letterPx * Math.max(4, ...labels.map((label) => label.length));
