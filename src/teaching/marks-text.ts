/** Marks as people write them: whole, halves, or two decimals. */
export function marksText(marks: number): string {
  return String(Math.round(marks * 100) / 100).replace('-', '−');
}
