/** A statistic that has no value for these data, and why: never a NaN on a screen. */
export interface NotComputable {
  readonly computed: false;
  /** Stable and machine-readable: `too-few`, `no-variance`, `all-tied`… */
  readonly code: string;
  /** A sentence for an instructor. */
  readonly reason: string;
}

export type Computed<T extends object> = T & { readonly computed: true };

/** What a statistic answers: its numbers, or the reason why there are none. */
export type Outcome<T extends object> = Computed<T> | NotComputable;

export function computed<T extends object>(values: T): Computed<T> {
  return { ...values, computed: true };
}

export function notComputable(code: string, reason: string): NotComputable {
  return { computed: false, code, reason };
}

/** A number that may have no value, with its reason. */
export type Figure = Outcome<{ readonly value: number }>;

export const figure = (value: number): Figure => computed({ value });
