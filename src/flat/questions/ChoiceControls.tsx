import { type ChoiceProps, useChosen, useChosenMany, useOrder, useRanked } from '../../ui/use-choices.ts';

export function ChooseOne(props: ChoiceProps<'choose-one'>) {
  const { chosen, choose } = useChosen(props);
  return (
    <fieldset className="options">
      <legend className="visually-hidden">Choose one answer</legend>
      {props.control.options.map(({ id, text }) => (
        <label key={id} className="option">
          <input type="radio" name={props.control.id} checked={chosen === id} onChange={() => choose(id)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function ChooseMany(props: ChoiceProps<'choose-many'>) {
  const { chosen, toggle } = useChosenMany(props);
  return (
    <fieldset className="options">
      <legend className="visually-hidden">Choose all that apply</legend>
      {props.control.options.map(({ id, text }) => (
        <label key={id} className="option">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Order(props: ChoiceProps<'order'>) {
  const { order, textOf, swap } = useOrder(props);
  return (
    <ol className="options">
      {order.map((id, i) => (
        <li key={id} className="option">
          <span>{textOf(id)}</span>
          <button
            type="button"
            className="button"
            aria-label={`Move ${textOf(id)} up`}
            disabled={i === 0}
            onClick={() => swap(i, i - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="button"
            aria-label={`Move ${textOf(id)} down`}
            disabled={i === order.length - 1}
            onClick={() => swap(i, i + 1)}
          >
            ↓
          </button>
        </li>
      ))}
    </ol>
  );
}

/** Options picked one after the other, the most likely first. */
export function Rank(props: ChoiceProps<'rank'>) {
  const { options, atMost } = props.control;
  const { ranked, full, toggle } = useRanked(props);
  return (
    <fieldset className="options">
      <legend>{`Pick up to ${atMost}, the most likely first.`}</legend>
      {options.map(({ id, text }) => {
        const rank = ranked.indexOf(id) + 1;
        return (
          <label key={id} className="option">
            <input
              type="checkbox"
              checked={rank > 0}
              disabled={full && rank === 0}
              onChange={() => toggle(id)}
            />
            <span>{text}</span>
            {rank > 0 && <strong>{rank}.</strong>}
          </label>
        );
      })}
    </fieldset>
  );
}
