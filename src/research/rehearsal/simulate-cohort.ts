import type { Random } from '../../base/random.ts';
import { createRandom } from '../../base/random.ts';
import type { Case, CaseKey } from '../../teaching/case.ts';
import type { Condition } from '../../teaching/condition.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { permutedBlocks } from '../allocation/permuted-blocks.ts';
import type { ParticipantRecord } from '../analysis/observations-of.ts';
import { instruments } from '../instruments/index.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { sha256Hex } from '../allocation/sha256-text.ts';
import type { Happening } from '../sitting/happening.ts';
import type { SittingEvent } from '../sitting/sitting-event.ts';
import type { SittingStep } from '../sitting/sitting-step.ts';
import { sittingSteps } from '../sitting/sitting-steps.ts';
import { robotForm } from './robot-form.ts';

/** A case with its answers, as robots need it. */
export interface RehearsalCase {
  readonly openCase: Pick<Case, 'id' | 'questions'>;
  readonly key: Pick<CaseKey, 'answers'>;
}

export interface CohortOptions {
  /** Decides everything: allocation, case order, answers and times. */
  readonly seed: string;
  readonly participants: number;
  /** Every case that the protocol names, by its id. */
  readonly cases: ReadonlyMap<string, RehearsalCase>;
  /** How good robots are in a condition, 0 (guessing) … 1 (always right). */
  readonly skill: (condition: string | undefined) => number;
  /** When the first sitting begins, ms since the Unix epoch. */
  readonly startMs: number;
}

/**
 * Robots that go through a protocol from consent to debriefing: allocated, answering and filling in as people would,
 * with every question kind's own `simulate`. The same options give the same events, so that what comes out at the
 * other end (storage, export, analysis) can be compared with what went in.
 */
export function simulateCohort(protocol: Protocol, options: CohortOptions): ParticipantRecord[] {
  const { seed, participants, startMs } = options;
  const plan = { ...protocol.allocation, arms: protocol.sequences.map(({ id }) => id) };
  const rows = permutedBlocks(seed, protocol.allocation.strata[0]!, plan, participants);
  return rows.map(({ seq, arm }) => {
    const participantId = `R${String(seq).padStart(3, '0')}`;
    const steps = sittingSteps(protocol, arm, { seed, participantCode: participantId });
    const robot = createRobot(
      protocol,
      options,
      createRandom(`${seed}/${participantId}`),
      startMs + seq * 86_400_000,
    );
    return { participantId, sequence: arm, steps, events: robot(steps, arm) };
  });
}

function createRobot(protocol: Protocol, options: CohortOptions, random: Random, startMs: number) {
  let now = startMs;
  const events: SittingEvent[] = [];
  const wait = (fromMs: number, toMs: number) => {
    now += Math.round(random.between(fromMs, toMs));
  };
  const happen = (happening: Happening) => {
    events.push({ ...happening, number: events.length, at: now } as SittingEvent);
  };
  const displayOf = (condition: string | undefined): Condition =>
    (condition === undefined ? undefined : protocol.sitting?.displays[condition]) ?? 'flat';
  const doStep = (step: SittingStep) => {
    wait(2_000, 20_000);
    switch (step.kind) {
      case 'consent':
        return happen({ type: 'consented', consentHash: sha256Hex(protocol.consentText) });
      case 'describe': {
        const facts = (protocol.sitting?.describing ?? []).map(({ id, options: offered }) => [
          id,
          offered[Math.floor(random.uniform() * offered.length)]!.id,
        ]);
        return happen({ type: 'described', facts: Object.fromEntries(facts) });
      }
      case 'form': {
        const shownAt = now;
        wait(20_000, 120_000);
        const condition = displayOf(step.condition);
        const form = robotForm(
          instruments.get(step.instrumentId),
          { occasion: step.occasion, condition, shownAt, submittedAt: now },
          random,
        );
        return happen({ type: 'filled', stepId: step.id, form });
      }
      case 'familiarise': {
        const { lengths = 0, places = 0 } = protocol.sitting?.familiarisation ?? {};
        wait(120_000, 600_000);
        return happen({ type: 'familiarised', stepId: step.id, lengths, places, activeMs: 120_000 });
      }
      case 'case':
        return readCase(step);
      case 'break':
        wait(step.minutes * 60_000, step.minutes * 90_000);
        return happen({ type: 'break-ended', stepId: step.id });
      case 'preference': {
        const { conditions } = protocol;
        const { id } = conditions[Math.floor(random.uniform() * conditions.length)]!;
        return happen({ type: 'preferred', condition: id, reason: 'Simulated.' });
      }
      case 'debrief':
        return happen({ type: 'debriefed' });
    }
  };
  const readCase = (step: Extract<SittingStep, { kind: 'case' }>) => {
    const found = options.cases.get(step.caseId);
    const asked = protocol.caseSets
      .find(({ id }) => id === step.caseSet)
      ?.cases.find(({ id }) => id === step.caseId);
    if (!found || !asked) throw new Error(`simulate cohort: no case '${step.caseId}'`);
    happen({ type: 'case-begun', stepId: step.id });
    for (const name of asked.questions) {
      const questionId = asked.asks?.[name] ?? name;
      const question = found.openCase.questions.find(({ id }) => id === questionId);
      const key = found.key.answers.find((answer) => answer.questionId === questionId);
      if (!question || !key)
        throw new Error(`simulate cohort: case '${step.caseId}' does not ask '${questionId}'`);
      const kind = questionKinds.get(question.kind);
      const shownAt = now;
      wait(5_000, 60_000);
      const response = kind.simulate(question, key, random, options.skill(step.condition));
      happen({
        type: 'answered',
        stepId: step.id,
        answer: {
          questionId,
          questionKind: question.kind,
          response,
          confidence: Math.round(random.between(0, 10)) * 10,
          grade: kind.grade(question, key, response),
          shownAt,
          submittedAt: now,
          inputKind: 'robot',
          condition: displayOf(step.condition),
        },
      });
    }
    happen({ type: 'case-ended', stepId: step.id, timedOut: false });
  };
  return (steps: readonly SittingStep[], sequence: string): SittingEvent[] => {
    for (const step of steps) {
      const first = step.kind === 'familiarise' || (step.kind === 'case' && step.period === 1);
      // The order is known once everything that comes before it is stored.
      if (first && !events.some(({ type }) => type === 'allocated')) happen({ type: 'allocated', sequence });
      doStep(step);
    }
    return events;
  };
}
