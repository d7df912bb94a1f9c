const LONGEST = 16;

/** A finite number as a decimal string (PS3.5 6.2, VR DS): at most 16 characters, as exact as these allow. */
export function decimalText(value: number): string {
  const plain = String(value === 0 ? 0 : value);
  if (plain.length <= LONGEST) return plain;
  for (let digits = LONGEST; digits > 0; digits--) {
    const text = String(Number(value.toPrecision(digits)));
    if (text.length <= LONGEST) return text;
  }
  throw new Error(`decimal text: ${value} has no 16 characters`);
}
