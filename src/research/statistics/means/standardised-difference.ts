import { mean, squaresAboutMean } from '../descriptive.ts';
import { logGamma } from '../distributions/log-gamma.ts';
import { scaleOf } from '../nearly-equal.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';

export interface StandardisedDifference {
  /** (mean(x) − mean(y)) over the pooled standard deviation. */
  readonly cohenD: number;
  /** Cohen's d without its small-sample bias: J(df) = Γ(df/2) / (√(df/2) Γ((df − 1)/2)) (Hedges 1981). */
  readonly hedgesG: number;
  /** The same with the usual approximation J = 1 − 3 / (4 df − 1). */
  readonly hedgesGApproximate: number;
}

/** Difference of two means in standard deviations. */
export function standardisedDifference(
  x: readonly number[],
  y: readonly number[],
): Outcome<StandardisedDifference> {
  const df = x.length + y.length - 2;
  if (x.length < 1 || y.length < 1 || df < 2)
    return notComputable(
      'too-few',
      'No standardised difference: it needs four values or more, in two groups.',
    );
  const deviation = Math.sqrt((squaresAboutMean(x) + squaresAboutMean(y)) / df);
  if (!(deviation > 1e-12 * scaleOf(x, y)))
    return notComputable(
      'no-variance',
      'No standardised difference: the values do not vary within the groups.',
    );
  const cohenD = (mean(x) - mean(y)) / deviation;
  const exact = Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  return computed({ cohenD, hedgesG: exact * cohenD, hedgesGApproximate: (1 - 3 / (4 * df - 1)) * cohenD });
}
