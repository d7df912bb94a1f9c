import { type ChoiceProps, useChosen, useChosenMany, useOrder } from '../../ui/use-choices.ts';

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
            aria-label={`Move ${textOf(id)} up`}
            disabled={i === 0}
            onClick={() => swap(i, i - 1)}
          >
            ↑
          </button>
          <button
            type="button"
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
