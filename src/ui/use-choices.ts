import { useEffect } from 'react';
import { useStore } from 'zustand';
import { onScale } from '../teaching/on-scale.ts';
import type { Control } from '../teaching/control.ts';
import type { Answering } from '../viewer/answering.ts';

type Of<C extends Control['control']> = Extract<Control, { control: C }>;

/** What a control shows and where its answer goes. */
export interface ChoiceProps<C extends Control['control']> {
  readonly control: Of<C>;
  readonly runner: Answering;
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

/** Options in the order in which they were picked; picking one again takes it out. Full when no more may be. */
export function useRanked({ control, runner }: ChoiceProps<'rank'>) {
  const ranked = useStoredList(runner, control.id) ?? [];
  const full = ranked.length >= control.atMost;
  const toggle = (id: string) => {
    const without = ranked.filter((other) => other !== id);
    if (without.length < ranked.length || !full)
      runner.choose(control.id, without.length < ranked.length ? without : [...ranked, id]);
  };
  return { ranked, full, toggle };
}

/** A number that is set by sliding; undefined until it is. */
export function useSlider({ control, runner }: ChoiceProps<'slider'>) {
  const value = useStore(runner.store, (s) => s.choices[control.id] as number | undefined);
  return { value, slide: (to: number) => runner.choose(control.id, onScale(control, to)) };
}

/** A text as typed so far, on whichever display. */
export function useText({ control, runner }: ChoiceProps<'text'>) {
  const text = useStore(runner.store, (s) => (s.choices[control.id] as string | undefined) ?? '');
  return { text, write: (to: string) => runner.choose(control.id, to.slice(0, control.maxLength)) };
}

function useStoredList(runner: Answering, controlId: string): readonly string[] | undefined {
  return useStore(runner.store, (s) => s.choices[controlId] as readonly string[] | undefined);
}
