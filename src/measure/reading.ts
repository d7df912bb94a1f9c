/**
 * Units of readings, as UCUM codes (https://ucum.org): millimetre, square millimetre, millilitre, degree,
 * Hounsfield unit, plain number.
 */
export type Unit = 'mm' | 'mm2' | 'mL' | 'deg' | "[hnsf'U]" | '1';

/** One number that a measurement gives. */
export interface Reading {
  /** What it is, in the user's words: "Length". */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
}

const display = {
  mm: { suffix: ' mm', decimals: () => 1 },
  mm2: { suffix: ' mm²', decimals: (value) => (value < 100 ? 1 : 0) },
  // A nodule has a tenth of a millilitre, a haematoma a hundred.
  mL: { suffix: ' mL', decimals: (value) => (value < 1 ? 3 : value < 10 ? 2 : 1) },
  deg: { suffix: '°', decimals: () => 1 },
  "[hnsf'U]": { suffix: ' HU', decimals: () => 0 },
  '1': { suffix: '', decimals: () => 1 },
} as const satisfies Record<Unit, { suffix: string; decimals: (value: number) => number }>;

/** A value with its unit as people read it: "12.4 mm", "31.0°", "−52 HU", "0.113 mL". */
export function formatValue(value: number, unit: Unit): string {
  const { suffix, decimals } = display[unit];
  const text = value.toFixed(decimals(value));
  const unsigned = text.replace('-', '');
  return `${text.startsWith('-') && Number(unsigned) !== 0 ? '−' : ''}${unsigned}${suffix}`;
}
