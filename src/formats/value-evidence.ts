/** What values look like, added up over slices. HU bands: see `judgeValues`. */
export interface ValueEvidence {
  readonly count: number;
  /** NaN; infinite values are read as NaN. */
  readonly notNumbers: number;
  readonly min: number;
  readonly max: number;
  /** Voxels that hold `min`. */
  readonly atMin: number;
  /** Whether every value is a whole number. */
  readonly whole: boolean;
  /** Below −1100. */
  readonly belowAir: number;
  /** From −1100 to −900: air. */
  readonly air: number;
  /** From −500 to −200: hardly anything in a body. */
  readonly between: number;
  /** From −150 to 250: fat to blood with contrast. */
  readonly soft: number;
}

export const noEvidence: ValueEvidence = {
  count: 0,
  notNumbers: 0,
  min: Infinity,
  max: -Infinity,
  atMin: 0,
  whole: true,
  belowAir: 0,
  air: 0,
  between: 0,
  soft: 0,
};

/** Looks at every value; NaN counts in `count` and `notNumbers` only. */
export function evidenceOf(values: Int16Array | Float32Array): ValueEvidence {
  let { notNumbers, min, max, atMin, belowAir, air, between, soft } = noEvidence;
  let fractions = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value <= min) {
      atMin = value === min ? atMin + 1 : 1;
      min = value;
    }
    if (value > max) max = value;
    if (value < -150) {
      if (value < -1100) belowAir += 1;
      else if (value <= -900) air += 1;
      else if (value >= -500 && value <= -200) between += 1;
    } else if (value <= 250) soft += 1;
  }
  if (values instanceof Float32Array)
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (Number.isNaN(value)) notNumbers += 1;
      else if (value !== Math.round(value)) fractions += 1;
    }
  return {
    count: values.length,
    notNumbers,
    min,
    max,
    atMin,
    whole: fractions === 0,
    belowAir,
    air,
    between,
    soft,
  };
}

export function mergeEvidence(a: ValueEvidence, b: ValueEvidence): ValueEvidence {
  const min = Math.min(a.min, b.min);
  return {
    count: a.count + b.count,
    notNumbers: a.notNumbers + b.notNumbers,
    min,
    max: Math.max(a.max, b.max),
    atMin: (a.min === min ? a.atMin : 0) + (b.min === min ? b.atMin : 0),
    whole: a.whole && b.whole,
    belowAir: a.belowAir + b.belowAir,
    air: a.air + b.air,
    between: a.between + b.between,
    soft: a.soft + b.soft,
  };
}
