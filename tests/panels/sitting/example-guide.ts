import { createStore } from 'zustand/vanilla';
import type { SittingGuide, SittingGuideState, SittingPart } from '../../../src/ui/sitting/sitting-guide.ts';

/** A guide that shows what it is told to and notes what it was asked. */
export function exampleGuide(part: SittingPart, state: Partial<SittingGuideState> = {}) {
  const asked: string[] = [];
  const store = createStore<SittingGuideState>(() => ({
    title: 'Chest CT in the headset and on the screen',
    part,
    step: { nth: 17, of: 38, more: false },
    sync: { unsent: 0, state: 'all sent', problem: undefined },
    busy: false,
    problem: undefined,
    ...state,
  }));
  const note =
    (what: string) =>
    async (...said: readonly unknown[]): Promise<void> =>
      void asked.push([what, ...said].map(String).join(' '));
  const guide: SittingGuide = {
    store,
    consent: note('consent'),
    describe: note('describe'),
    prefer: note('prefer'),
    goOn: note('goOn'),
    stop: note('stop'),
    resume: note('resume'),
    withdraw: note('withdraw'),
    keepMine: note('keepMine'),
  };
  return { guide, store, asked };
}
