import { useState } from 'react';
import type { SittingGuide, SittingPart } from '../../ui/sitting/sitting-guide.ts';

interface PreferencePartProps {
  readonly guide: SittingGuide;
  readonly conditions: Extract<SittingPart, { kind: 'preference' }>['conditions'];
}

/** Which condition the participant would choose, and why. */
export function PreferencePart({ guide, conditions }: PreferencePartProps) {
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState('');
  return (
    <form
      aria-labelledby="preference-heading"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined) void guide.prefer(chosen, reason.trim());
      }}
    >
      <h2 id="preference-heading">Which would you choose?</h2>
      <fieldset className="big-choices">
        <legend>For reading CT, I would choose</legend>
        {conditions.map(({ id, name }) => (
          <label key={id}>
            <input type="radio" name="preferred" checked={chosen === id} onChange={() => setChosen(id)} />
            {name}
          </label>
        ))}
      </fieldset>
      <label className="reason">
        Why? One sentence is enough.
        <textarea
          className="field"
          rows={4}
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <button type="submit" className="button primary big" disabled={chosen === undefined}>
        Go on
      </button>
    </form>
  );
}
