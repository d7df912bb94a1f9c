import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Control } from '../../teaching/control.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';

type Of<C extends Control['control']> = Extract<Control, { control: C }>;
interface Props<C extends Control['control']> {
  readonly control: Of<C>;
  readonly runner: AttemptRunner;
}

export function ChooseOne({ control, runner }: Props<'choose-one'>) {
  const chosen = useStore(runner.store, (s) => s.choices[control.id]);
  return (
    <fieldset className="options">
      <legend className="visually-hidden">Choose one answer</legend>
      {control.options.map(({ id, text }) => (
        <label key={id} className="option">
          <input
            type="radio"
            name={control.id}
            checked={chosen === id}
            onChange={() => runner.choose(control.id, id)}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function ChooseMany({ control, runner }: Props<'choose-many'>) {
  const chosen = useStore(runner.store, (s) => s.choices[control.id] as readonly string[] | undefined) ?? [];
  const toggle = (id: string) =>
    runner.choose(control.id, chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="options">
      <legend className="visually-hidden">Choose all that apply</legend>
      {control.options.map(({ id, text }) => (
        <label key={id} className="option">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Order({ control, runner }: Props<'order'>) {
  const stored = useStore(runner.store, (s) => s.choices[control.id] as readonly string[] | undefined);
  const order = stored ?? control.options.map(({ id }) => id);
  const textOf = (id: string) => control.options.find((option) => option.id === id)?.text ?? id;
  // The order as first shown is an answer too.
  useEffect(() => {
    if (!stored)
      runner.choose(
        control.id,
        control.options.map(({ id }) => id),
      );
  }, [stored, runner, control]);
  const swap = (i: number, j: number) => {
    const next = [...order];
    [next[i], next[j]] = [next[j]!, next[i]!];
    runner.choose(control.id, next);
  };
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
