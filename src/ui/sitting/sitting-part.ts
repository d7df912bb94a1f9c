import type { DeviceSittingState } from '../../storage/sittings/device-sitting.ts';
import type { Condition } from '../../teaching/condition.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { changeWords } from './display-words.ts';
import { plannedDisplay } from './planned-display.ts';
import { STOPPED_FOR_GOOD, type SittingPart } from './sitting-guide.ts';

/** What of a sitting is known to this page alone and lost with it. */
export interface PageState {
  /** The display before the participant's eyes. */
  readonly presented: Condition;
  /** Since when the step is the one to do here, ms since the Unix epoch. */
  readonly since: number;
  /** The step that is done on the present display although another was planned. */
  readonly elsewhere: string | undefined;
  /** The step whose case is read. */
  readonly reading: string | undefined;
  /** The questionnaire that is open, or that told to take care and has not been left yet. */
  readonly form:
    | { readonly stepId: string; readonly runner: FormRunner; readonly cautioned: boolean }
    | undefined;
  readonly practised: { readonly lengths: number; readonly places: number; readonly activeMs: number };
}

/** What the participant does now, by what is recorded and what the page shows. */
export function sittingPart(
  { view, sitting, sync, events }: DeviceSittingState,
  page: PageState,
): SittingPart {
  const { form, presented } = page;
  if (sitting.state === 'stopped') {
    const last = events.findLast(({ type }) => type === 'stopped');
    const forGood = last?.type === 'stopped' && last.reason === STOPPED_FOR_GOOD;
    return { kind: 'stopped', agreed: sitting.done.has('consent'), forGood };
  }
  if (form?.cautioned) return formPart(view, form);
  if (sitting.state === 'finished') return { kind: 'finished' };
  const step = sitting.now;
  if (!step) return { kind: 'waiting', text: waitingWords(sync.state) };
  const planned = plannedDisplay(view, step);
  if (planned && planned !== presented && page.elsewhere !== step.id)
    return { kind: 'change-display', to: planned, text: changeWords(presented, planned) };
  switch (step.kind) {
    case 'consent':
      return { kind: 'consent', text: view.consent.text };
    case 'describe':
      return { kind: 'describe', describing: view.plan.describing };
    case 'form':
      // Made with the step; nothing is drawn between the two.
      return form ? formPart(view, form) : { kind: 'waiting', text: '' };
    case 'familiarise': {
      const { lengths = 0, places = 0 } = view.plan.familiarisation ?? {};
      const { practised } = page;
      return {
        kind: 'familiarise',
        lengths: { done: Math.min(lengths, practised.lengths), wanted: lengths },
        places: { done: Math.min(places, practised.places), wanted: places },
      };
    }
    case 'case': {
      const cases = sitting.steps.filter((each) => each.kind === 'case' && each.period === step.period);
      return {
        kind: 'case',
        open: page.reading === step.id,
        nth: cases.findIndex(({ id }) => id === step.id) + 1,
        of: cases.length,
      };
    }
    case 'break':
      return { kind: 'break', endsAtMs: page.since + step.minutes * 60_000 };
    case 'preference':
      return { kind: 'preference', conditions: view.allocation?.conditions ?? [] };
    case 'debrief':
      return { kind: 'debrief' };
  }
}

function formPart(
  { steps, allocation }: DeviceSittingState['view'],
  { stepId, runner }: NonNullable<PageState['form']>,
): SittingPart {
  const step = steps.find(({ id }) => id === stepId);
  const about = step?.kind === 'form' ? step.condition : undefined;
  const name = allocation?.conditions.find(({ id }) => id === about)?.name;
  const { asks } = runner.instrument;
  return { kind: 'form', name: name ? `${asks} (${name})` : asks, runner };
}

function waitingWords(state: DeviceSittingState['sync']['state']): string {
  return state === 'waiting'
    ? 'This device is offline. Everything you did is kept on it, and you go on from here as soon as there is a connection.'
    : 'Your answers are being stored. Then the reading begins.';
}
