import type { DeidentifyOptions } from '../../sources/share-series.ts';

interface ShareOptionsProps {
  readonly options: DeidentifyOptions;
  readonly onChange: (options: DeidentifyOptions) => void;
}

/** What may stay of dates and of the patient, and the one text that is written. */
export function ShareOptions({ options, onChange }: ShareOptionsProps) {
  const tick = (
    text: string,
    on: boolean,
    set: (on: boolean) => Partial<DeidentifyOptions>,
    disabled = false,
  ) => (
    <label className="option">
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange({ ...options, ...set(event.currentTarget.checked) })}
      />
      <span>{text}</span>
    </label>
  );
  const shifted = options.dates === 'shifted';
  return (
    <section aria-labelledby="share-choices">
      <h3 id="share-choices">What may stay</h3>
      {tick('Dates, all moved into the past by the same secret number of days', shifted, (on) => ({
        dates: on ? 'shifted' : 'removed',
      }))}
      {tick(
        'Times of day',
        shifted && options.times === 'kept',
        (on) => ({ times: on ? 'kept' : 'zeroed' }),
        !shifted,
      )}
      {tick(
        'Sex, age (from 90 on as 90), size and weight',
        options.patientCharacteristics === 'kept',
        (on) => ({
          patientCharacteristics: on ? 'kept' : 'removed',
        }),
      )}
      <label className="labelled">
        Series description to write
        <input
          type="text"
          className="field"
          maxLength={64}
          placeholder="For example: Chest, soft kernel"
          value={options.seriesDescription}
          onChange={(event) => onChange({ ...options, seriesDescription: event.currentTarget.value })}
        />
      </label>
    </section>
  );
}
