import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Control } from '../teaching/control.ts';
import type { AttemptRunner } from '../viewer/attempt-runner.ts';

type Of<C extends Control['control']> = Extract<Control, { control: C }>;

/** What a control shows and where its answer goes. */
export interface ChoiceProps<C extends Control['control']> {
  readonly control: Of<C>;
  readonly runner: AttemptRunner;
}

/** The option that is chosen, as its control shows it on any display. */
export function useChosen({ control, runner }: ChoiceProps<'choose-one'>) {
  const chosen = useStore(runner.store, (s) => s.choices[control.id]);
  return { chosen, choose: (id: string) => runner.choose(control.id, id) };
}

/** The options that are chosen, in the order in which they were. */
export function useChosenMany({ control, runner }: ChoiceProps<'choose-many'>) {
  const chosen = useStoredList(runner, control.id) ?? [];
  const toggle = (id: string) =>
    runner.choose(control.id, chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return { chosen, toggle };
}

/** Options in the reader's order; as first shown, they are an answer too. */
export function useOrder({ control, runner }: ChoiceProps<'order'>) {
  const stored = useStoredList(runner, control.id);
  const order = stored ?? control.options.map(({ id }) => id);
  const textOf = (id: string) => control.options.find((option) => option.id === id)?.text ?? id;
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
  return { order, textOf, swap };
}

function useStoredList(runner: AttemptRunner, controlId: string): readonly string[] | undefined {
  return useStore(runner.store, (s) => s.choices[controlId] as readonly string[] | undefined);
}
