import { useState } from 'react';
import type { SittingGuide, SittingPart } from '../../ui/sitting/sitting-guide.ts';

interface DescribePartProps {
  readonly guide: SittingGuide;
  readonly describing: Extract<SittingPart, { kind: 'describe' }>['describing'];
}

/** Coarse facts about the participant; nothing that tells who it is. */
export function DescribePart({ guide, describing }: DescribePartProps) {
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({});
  const whole = describing.every(({ id }) => facts[id] !== undefined);
  return (
    <form
      aria-labelledby="describe-heading"
      onSubmit={(event) => {
        event.preventDefault();
        void guide.describe(facts);
      }}
    >
      <h2 id="describe-heading">About you</h2>
      <p>So that the study can say who took part, and nothing that tells who you are.</p>
      {describing.map(({ id, text, options }) => (
        <fieldset key={id} className="big-choices">
          <legend>{text}</legend>
          {options.map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={id}
                checked={facts[id] === option.id}
                onChange={() => setFacts({ ...facts, [id]: option.id })}
              />
              {option.text}
            </label>
          ))}
        </fieldset>
      ))}
      <button type="submit" className="button primary big" disabled={!whole}>
        Go on
      </button>
      {!whole && <p className="small-print">Choose one answer for each to go on.</p>}
    </form>
  );
}
