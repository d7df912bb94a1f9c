/** Units of readings, as UCUM codes (https://ucum.org): millimetre, degree, Hounsfield unit, plain number. */
export type Unit = 'mm' | 'deg' | "[hnsf'U]" | '1';

/** One number that a measurement gives. */
export interface Reading {
  /** What it is, in the user's words: "Length". */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
}

const display = {
  mm: { suffix: ' mm', decimals: 1 },
  deg: { suffix: '°', decimals: 1 },
  "[hnsf'U]": { suffix: ' HU', decimals: 0 },
  '1': { suffix: '', decimals: 1 },
} as const satisfies Record<Unit, { suffix: string; decimals: number }>;

/** A value with its unit as people read it: "12.4 mm", "31.0°", "−52 HU". */
export function formatValue(value: number, unit: Unit): string {
  const { suffix, decimals } = display[unit];
  const text = value.toFixed(decimals);
  const unsigned = text.replace('-', '');
  return `${text.startsWith('-') && Number(unsigned) !== 0 ? '−' : ''}${unsigned}${suffix}`;
}
