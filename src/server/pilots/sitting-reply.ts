import { sha256Hex } from '../../research/allocation/sha256-text.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import type { SittingStep } from '../../research/sitting/sitting-step.ts';
import type { SittingView } from '../../research/sitting/sitting-view.ts';
import type { Pilot } from './pilot.ts';
import { type StoredEvent, sittingOf, type Way } from './stored-sitting.ts';

/** The sitting as its device may see it now. */
export function sittingReply(
  { protocol }: Pilot,
  participantId: string,
  way: Way,
  events: readonly StoredEvent[],
): SittingView {
  const { steps, done, state } = sittingOf(way, events);
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
