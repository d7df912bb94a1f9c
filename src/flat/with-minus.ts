/** A number's text with a true minus sign, which a hyphen is too short for beside figures. */
export function withMinus(text: string | number): string {
  return String(text).replaceAll('-', '−');
}
