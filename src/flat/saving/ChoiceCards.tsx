import { useId } from 'react';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly hint?: string;
}

interface ChoiceCardsProps<Id extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A few things of which one is chosen, each with a line on what it is good for. */
export function ChoiceCards<Id extends string>(props: ChoiceCardsProps<Id>) {
  const { legend, choices, chosen, onChoose } = props;
  const group = useId();
  return (
    <fieldset className={choices.some(({ hint }) => hint) ? 'saving-choices' : 'saving-choices saving-short'}>
      <legend>{legend}</legend>
      {choices.map(({ id, name, hint }) => (
        <label key={id} className="saving-choice">
          <input type="radio" name={group} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>
            {name}
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
