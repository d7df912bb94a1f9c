/** What the person chooses; all else is the profile's. */
export interface DeidentifyOptions {
  /** `shifted` moves all dates of one export by the same number of days, so that intervals stay. */
  readonly dates: 'shifted' | 'removed';
  /** Times of day, where dates are shifted. */
  readonly times: 'kept' | 'zeroed';
  /** Sex, age (90 years and more as 90), size and weight. */
  readonly patientCharacteristics: 'kept' | 'removed';
  /** The only free text that is written, in the person's own words; empty for none. */
  readonly seriesDescription: string;
}
