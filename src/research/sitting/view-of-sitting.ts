import { sha256Hex } from '../allocation/sha256-text.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { type KnownSteps, type Sitting, sittingFrom } from './sitting.ts';
import type { SittingEvent } from './sitting-event.ts';
import type { SittingStep } from './sitting-step.ts';
import type { SittingView } from './sitting-view.ts';

/** The way of one participant as far as it is known to anybody. */
export interface SittingWay extends KnownSteps {
  readonly sequence: string | undefined;
}

/** An event with the device that recorded it. */
export interface DeviceEvent {
  readonly device: string;
  readonly event: SittingEvent;
}

/** How far a participant has come, all devices taken together; each device counts its events from 0. */
export const sittingOfDevices = (known: KnownSteps, events: readonly DeviceEvent[]): Sitting =>
  sittingFrom(
    known,
    events.map(({ event }, number) => ({ ...event, number })),
  );

/** A sitting as its device may see it now; `events`: device after device as they came, each in its own order. */
export function viewOfSitting(
  protocol: Protocol,
  participantId: string,
  way: SittingWay,
  events: readonly DeviceEvent[],
): SittingView {
  const { steps, done, state } = sittingOfDevices(way, events);
  const { describing = [], familiarisation, caseMinutes, sittingMinutes } = protocol.sitting ?? {};
  const stored: Record<string, number> = {};
  for (const { device } of events) stored[device] = (stored[device] ?? 0) + 1;
  return {
    participantId,
    title: protocol.title,
    consent: { text: protocol.consentText, hash: sha256Hex(protocol.consentText) },
    plan: { describing, familiarisation, caseMinutes, sittingMinutes },
    ...(way.sequence !== undefined && {
      allocation: { sequence: way.sequence, conditions: conditionsOf(protocol) },
    }),
    steps: steps.map((step) => withQuestions(protocol, step)),
    done: [...done],
    state,
    stored,
  };
}

function withQuestions({ caseSets }: Protocol, step: SittingStep): SittingView['steps'][number] {
  if (step.kind !== 'case') return step;
  const asked = caseSets
    .find((set) => set.id === step.caseSet)
    ?.cases.find((entry) => entry.id === step.caseId);
  return { ...step, questions: (asked?.questions ?? []).map((name) => asked?.asks?.[name] ?? name) };
}

const conditionsOf = ({ conditions, sitting }: Protocol) =>
  conditions.map((each) => ({ ...each, display: sitting?.displays[each.id] ?? 'flat' }));
