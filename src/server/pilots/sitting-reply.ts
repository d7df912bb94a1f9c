import { z } from 'zod';
import { sha256Hex } from '../../research/allocation/sha256-text.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import { sittingPlanSchema } from '../../research/protocol/sitting-plan.ts';
import { caseStepSchema, otherStepSchemas, type SittingStep } from '../../research/sitting/sitting-step.ts';
import type { Pilot } from './pilot.ts';
import { type StoredEvent, sittingOf, type Way } from './stored-sitting.ts';

const id = z.string();
const stepSchema = z.discriminatedUnion('kind', [
  ...otherStepSchemas,
  /** `questions`: those asked of it, by the case's own names. */
  caseStepSchema.extend({ questions: z.array(id) }),
]);

const planSchema = sittingPlanSchema.pick({
  describing: true,
  familiarisation: true,
  caseMinutes: true,
  sittingMinutes: true,
});

/** All that a participant's device gets to know, and nothing beside it. */
export const sittingReplySchema = z.strictObject({
  /** Names the participant in the data. */
  participantId: id,
  title: z.string(),
  consent: z.strictObject({ text: z.string(), hash: z.string() }),
  plan: planSchema.strict(),
  /** Only once the order of conditions may be known. */
  allocation: z
    .strictObject({
      sequence: id,
      conditions: z.array(z.strictObject({ id, name: z.string(), display: z.string() })),
    })
    .optional(),
  /** As far as they may be known. */
  steps: z.array(stepSchema),
  done: z.array(id),
  state: z.enum(['under way', 'awaiting allocation', 'stopped', 'finished']),
  /** How many events of each device are stored. */
  stored: z.record(z.string(), z.int()),
});
export type SittingReply = z.infer<typeof sittingReplySchema>;

/** The sitting as its device may see it now. */
export function sittingReply(
  { protocol }: Pilot,
  participantId: string,
  way: Way,
  events: readonly StoredEvent[],
): SittingReply {
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

function withQuestions({ caseSets }: Protocol, step: SittingStep): SittingReply['steps'][number] {
  if (step.kind !== 'case') return step;
  const asked = caseSets
    .find((set) => set.id === step.caseSet)
    ?.cases.find((entry) => entry.id === step.caseId);
  return { ...step, questions: (asked?.questions ?? []).map((name) => asked?.asks?.[name] ?? name) };
}

const conditionsOf = ({ conditions, sitting }: Protocol) =>
  conditions.map((each) => ({ ...each, display: sitting?.displays[each.id] ?? 'flat' }));
