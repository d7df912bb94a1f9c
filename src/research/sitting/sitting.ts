import type { SittingEvent } from './sitting-event.ts';
import type { SittingStep } from './sitting-step.ts';

/** The steps of a sitting as far as its device may know them: no order of conditions before the allocation. */
export interface KnownSteps {
  readonly beforeAllocation: readonly SittingStep[];
  /** The whole way, once there is an allocation. */
  readonly all: readonly SittingStep[] | undefined;
}

/** How far a participant has come. */
export interface Sitting {
  /** As far as they are known. */
  readonly steps: readonly SittingStep[];
  /** Ids of steps that are behind. */
  readonly done: ReadonlySet<string>;
  /** The step to do now; undefined while the allocation is waited for, and at the end. */
  readonly now: SittingStep | undefined;
  readonly state: 'under way' | 'awaiting allocation' | 'stopped' | 'finished';
  readonly deviations: readonly { readonly at: number; readonly what: string }[];
}

/** What happened elsewhere, as on another device: ids of steps that are behind, and whether it stopped there. */
export interface Elsewhere {
  readonly done: readonly string[];
  readonly stopped: boolean;
}

/** The sitting that its events describe; they may come in any order and more than once. */
export function sittingFrom(
  { beforeAllocation, all }: KnownSteps,
  events: readonly SittingEvent[],
  elsewhere: Elsewhere = { done: [], stopped: false },
): Sitting {
  const inOrder = [...new Map(events.map((event) => [event.number, event])).values()].sort(
    (a, b) => a.number - b.number,
  );
  const steps = all ?? beforeAllocation;
  const done = new Set([...elsewhere.done, ...inOrder.flatMap((event) => finishedBy(event) ?? [])]);
  const now = steps.find(({ id }) => !done.has(id));
  const stopping = inOrder.findLast(({ type }) => type === 'stopped' || type === 'resumed');
  return {
    steps,
    done,
    now,
    state: stateOf(now, all !== undefined, stopping ? stopping.type === 'stopped' : elsewhere.stopped),
    deviations: inOrder.flatMap((event) =>
      event.type === 'deviated' ? [{ at: event.at, what: event.what }] : [],
    ),
  };
}

function stateOf(now: SittingStep | undefined, allocated: boolean, stopped: boolean): Sitting['state'] {
  if (now) return stopped ? 'stopped' : 'under way';
  if (allocated) return 'finished';
  return stopped ? 'stopped' : 'awaiting allocation';
}

/** The step that an event puts behind, if it does. */
function finishedBy(event: SittingEvent): string | undefined {
  if (event.type === 'consented') return 'consent';
  if (event.type === 'described') return 'describe';
  if (event.type === 'preferred') return 'preference';
  if (event.type === 'debriefed') return 'debrief';
  const ends = ['filled', 'familiarised', 'case-ended', 'break-ended'];
  return 'stepId' in event && ends.includes(event.type) ? event.stepId : undefined;
}
