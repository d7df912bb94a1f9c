import type { Figure, NotComputable, Outcome } from '../../../src/research/statistics/outcome.ts';

/** What a fixture file writes where a program gave NaN. */
export const notANumber = 'NaN';

/** Values of a computed outcome, or "NaN" for each of `keys`, which is what other programs print there. */
export function valuesOr<T extends object>(
  outcome: Outcome<T>,
  keys: readonly string[],
  values: (result: T) => Record<string, unknown>,
): Record<string, unknown> {
  return outcome.computed ? values(outcome) : Object.fromEntries(keys.map((key) => [key, notANumber]));
}

export const figureValue = (figure: Figure): number | string => (figure.computed ? figure.value : notANumber);

/** Limits as a pair, or null where there is no interval. */
export const limits = (interval: { low: number; high: number } | NotComputable): number[] | null =>
  'low' in interval ? [interval.low, interval.high] : null;

export interface Comparison {
  /** One line per value that differs or is missing. */
  readonly problems: string[];
  /** Values that were compared. */
  compared: number;
  /** Values for which the reference has none, or that only describe. */
  readonly left: string[];
}

/**
 * Compares what the reference says with what we compute, value by value: numbers within a relative tolerance
 * (and 1e-12 about zero), everything else exactly. `null` in the reference
 * means that it has no value there; ours may still have an interval, but no number.
 */
export function compareValues(expected: unknown, ours: unknown, tolerance: number): Comparison {
  const comparison: Comparison = { problems: [], compared: 0, left: [] };
  visit(expected, ours, '', tolerance, comparison);
  return comparison;
}

function visit(expected: unknown, ours: unknown, path: string, tolerance: number, into: Comparison): void {
  const fail = (text: string) => into.problems.push(`${path || 'value'}: ${text}`);
  if (expected === null && typeof ours === 'number') {
    fail(`${ours}, where the reference has no value`);
  } else if (expected === null || path.endsWith('_method')) {
    into.left.push(path);
  } else if (typeof expected === 'object') {
    if (ours === undefined || ours === null) return void fail('not computed');
    if (Array.isArray(expected) && (!Array.isArray(ours) || ours.length !== expected.length))
      return void fail(`${JSON.stringify(ours)} is not a list of ${expected.length}`);
    for (const [key, value] of Object.entries(expected))
      visit(value, Object(ours)[key], path ? `${path}.${key}` : key, tolerance, into);
  } else {
    into.compared += 1;
    const [a, b] = [numberOf(expected), numberOf(ours)];
    if (a === undefined || b === undefined) {
      if (expected !== ours) fail(`${String(ours)}, the reference says ${String(expected)}`);
    } else if (!(a === b || Math.abs(a - b) <= Math.max(tolerance * Math.abs(a), 1e-12))) {
      fail(`${b}, the reference says ${a} (relative difference ${Math.abs(b / a - 1).toExponential(1)})`);
    }
  }
}

function numberOf(value: unknown): number | undefined {
  if (value === 'Inf') return Infinity;
  if (value === '-Inf') return -Infinity;
  return typeof value === 'number' ? value : undefined;
}

/** Compares published values, rounded as printed; keys that we do not compute are left. */
export function comparePublished(published: unknown, ours: unknown): string[] {
  if (typeof published !== 'object' || published === null || Array.isArray(published)) return [];
  return Object.entries(published).flatMap(([key, value]) => {
    const own = Object(ours)[key];
    const computed = typeof own === 'object' && own !== null && 'value' in own ? own.value : own;
    if (computed === undefined) return [];
    if (Array.isArray(value)) return comparePublished({ ...value }, computed).map((text) => `${key}.${text}`);
    if (typeof value !== 'number' || typeof computed !== 'number') return [];
    const half = roundingOf(value);
    return Math.abs(computed - value) <= half ? [] : [`${key}: ${computed}, published as ${value}`];
  });
}

/** Half a unit of the last digit that a number is printed with; whole numbers are exact to half. */
function roundingOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).toLowerCase().split('e');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return 0.5000001 * 10 ** (Number(exponent) - digits);
}
