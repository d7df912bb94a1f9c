import { createDrawStream } from '../allocation/draw-stream.ts';
import { shuffled } from '../allocation/shuffled.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { SittingPlan } from '../protocol/sitting-plan.ts';
import type { SittingStep } from './sitting-step.ts';

/** What everybody does before the order of conditions is known to anybody: the same for all arms. */
export function stepsBeforeAllocation(protocol: Protocol): SittingStep[] {
  const plan = planOf(protocol);
  return [
    { id: 'consent', kind: 'consent' },
    ...(plan.describing.length > 0 ? [{ id: 'describe', kind: 'describe' } as const] : []),
    ...plan.before.map(
      (instrumentId): SittingStep => ({
        id: `before/${instrumentId}`,
        kind: 'form',
        instrumentId,
        occasion: 'before',
      }),
    ),
    ...testSteps(protocol, plan.preTest, 'before'),
  ];
}

/**
 * The whole way of one participant, what comes before the allocation included. The cases of each period come in an
 * order drawn from `seed` and the participant's code (stream `caseorder:<code>`), which anybody can draw again.
 */
export function sittingSteps(
  protocol: Protocol,
  sequenceId: string,
  { seed, participantCode }: { readonly seed: string; readonly participantCode: string },
): SittingStep[] {
  const plan = planOf(protocol);
  const sequence = protocol.sequences.find(({ id }) => id === sequenceId);
  if (!sequence) throw new Error(`sitting steps: no sequence '${sequenceId}'`);
  const draws = createDrawStream(seed, `caseorder:${participantCode}`);
  const periods = sequence.periods.flatMap(({ condition, caseSet }, i): SittingStep[] => {
    const at = `period-${i + 1}`;
    const cases = shuffled(casesOf(protocol, caseSet), draws);
    return [
      ...(i > 0 && plan.breakMinutes
        ? [{ id: `${at}/break`, kind: 'break', minutes: plan.breakMinutes } as const]
        : []),
      ...(plan.familiarisation ? [{ id: `${at}/familiarise`, kind: 'familiarise', condition } as const] : []),
      ...cases.map(
        (caseId): SittingStep => ({
          id: `${at}/case/${caseId}`,
          kind: 'case',
          caseId,
          caseSet,
          period: i + 1,
          condition,
        }),
      ),
      ...plan.afterPeriod.map(
        (instrumentId): SittingStep => ({
          id: `${at}/${instrumentId}`,
          kind: 'form',
          occasion: 'after',
          instrumentId,
          condition,
        }),
      ),
    ];
  });
  return [
    ...stepsBeforeAllocation(protocol),
    ...periods,
    ...sequence.periods.flatMap(({ condition }) =>
      plan.perCondition.map(
        (instrumentId): SittingStep => ({
          id: `end/${condition}/${instrumentId}`,
          kind: 'form',
          occasion: 'end',
          instrumentId,
          condition,
        }),
      ),
    ),
    ...(plan.preference ? [{ id: 'preference', kind: 'preference' } as const] : []),
    ...testSteps(protocol, plan.postTest, 'after'),
    { id: 'debrief', kind: 'debrief' },
  ];
}

function testSteps(
  protocol: Protocol,
  caseSet: string | undefined,
  period: 'before' | 'after',
): SittingStep[] {
  if (caseSet === undefined) return [];
  return casesOf(protocol, caseSet).map((caseId) => ({
    id: `test-${period}/case/${caseId}`,
    kind: 'case',
    caseId,
    caseSet,
    period,
  }));
}

function casesOf({ caseSets }: Protocol, id: string): string[] {
  const set = caseSets.find((each) => each.id === id);
  if (!set) throw new Error(`sitting steps: no case set '${id}'`);
  return set.cases.map((entry) => entry.id);
}

function planOf({ id, sitting }: Protocol): SittingPlan {
  if (!sitting) throw new Error(`sitting steps: the protocol '${id}' has no plan for sittings`);
  return sitting;
}
