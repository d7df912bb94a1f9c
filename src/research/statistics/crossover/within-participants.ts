import { mean, sum } from '../descriptive.ts';
import { type TTest, tTest } from '../means/t-test.ts';
import { groupBy } from '../../../base/group-by.ts';
import { scaleOf } from '../nearly-equal.ts';
import { notComputable, type Outcome } from '../outcome.ts';

/** One value of a participant, in one condition and period (each coded 0 or 1). */
export interface WithinRow {
  readonly participant: string;
  readonly condition: 0 | 1;
  readonly period: 0 | 1;
  readonly value: number;
}

/**
 * Effect of condition 1 against 0 with participants and periods held fixed: least squares on every single value.
 * Where each participant has as many values in both conditions this is the effect that a mixed model with a random
 * intercept finds.
 */
export function withinParticipants(rows: readonly WithinRow[], level = 0.95): Outcome<TTest> {
  const byParticipant = groupBy(rows, (row) => row.participant);
  const centred = [...byParticipant.values()].flatMap((own) => {
    const centre = (of: (row: WithinRow) => number) => {
      const middle = mean(own.map(of));
      return own.map((row) => of(row) - middle);
    };
    const [c, p, v] = [centre((r) => r.condition), centre((r) => r.period), centre((r) => r.value)];
    return own.map((_, i) => ({ c: c[i]!, p: p[i]!, v: v[i]! }));
  });
  const dot = (f: (row: (typeof centred)[number]) => number) => sum(centred.map(f));
  const [cc, pp, cp] = [dot((r) => r.c * r.c), dot((r) => r.p * r.p), dot((r) => r.c * r.p)];
  const [cv, pv] = [dot((r) => r.c * r.v), dot((r) => r.p * r.v)];
  const determinant = cc * pp - cp * cp;
  const df = rows.length - byParticipant.size - 2;
  if (!(determinant > 1e-9 * cc * pp) || df < 1)
    return notComputable(
      'confounded',
      'Not computable: condition and period cannot be told apart, or there are too few values.',
    );
  const condition = (cv * pp - pv * cp) / determinant;
  const period = (pv * cc - cv * cp) / determinant;
  const residual = dot((r) => (r.v - condition * r.c - period * r.p) ** 2);
  const error = Math.sqrt(((residual / df) * pp) / determinant);
  return tTest(condition, error, df, scaleOf(rows.map((row) => row.value)), level);
}
