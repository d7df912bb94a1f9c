import { groupBy } from '../../base/group-by.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { adjustP } from '../statistics/adjust-p.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { requireOwnAnswers } from './check-observations.ts';
import { comparePairs } from './compare-ranks.ts';
import type { Analysis, Finding } from './finding.ts';
import { type FreeResponseFinding, freeResponseFindings } from './free-response-finding.ts';
import { type Harms, harms } from './harms.ts';
import { learningFinding } from './learning-finding.ts';
import { type MeasurementFinding, measurementFindings } from './measurement-finding.ts';
import type { Observation } from './observation.ts';
import { type ParticipantFlow, participantFlow } from './participant-flow.ts';
import type { Deviation, PilotData } from './pilot-data.ts';
import { type ParticipantScore, pilotScores, rightAnswers } from './pilot-scores.ts';
import { type Preference, preferenceOf } from './preference.ts';
import { questionFinding } from './question-finding.ts';
import { confidenceFinding, isSymptom, scaleFindings } from './scale-findings.ts';
import { testFindings } from './test-findings.ts';
import { timeFinding } from './time-finding.ts';
import { totalFinding } from './total-finding.ts';

/** Everything that a pilot's report prints, in its order. */
export interface PilotReport {
  readonly flow: ParticipantFlow;
  readonly deviations: readonly Deviation[];
  readonly baseline: Baseline | undefined;
  readonly primary: Finding;
  /** The primary outcome with everybody in: answers that were not given count as wrong. */
  readonly missingAsWrong: Analysis | undefined;
  /** The questions, or with several conditions each of them against the first; Holm's correction within. */
  readonly family: readonly Finding[];
  readonly harms: Harms;
  readonly secondary: readonly Finding[];
  readonly measurements: readonly MeasurementFinding[];
  readonly freeResponse: readonly FreeResponseFinding[];
  readonly preference: Preference | undefined;
  /** What nobody planned to test. */
  readonly exploratory: readonly Finding[];
  /** Answers by who marked them; `unknown` where it was not recorded. */
  readonly gradedBy: Readonly<Record<'server' | 'device' | 'unknown', number>>;
}

/**
 * Analyses a pilot as its protocol says; the numbers depend on nothing else. The main analyses take participants
 * who answered everything. Throws a `UserError` where answers do not belong to the protocol.
 */
export function analysePilot(protocol: Protocol, data: PilotData): PilotReport {
  const { observations, participants, deviations } = data;
  requireOwnAnswers(protocol, observations);
  const everybody = pilotScores(protocol, observations);
  const finished = everybody.filter(({ complete }) => complete);
  const included = new Set(finished.map(({ participantId }) => participantId));
  const analysed = observations.filter(({ participantId }) => included.has(participantId));
  const sequences = new Map([...participants, ...everybody].map((p) => [p.participantId, p.sequence]));
  const sequenceOf = (id: string) => sequences.get(id) || undefined;
  const perQuestion = protocol.questions.map((question) =>
    questionFinding(protocol, question, pilotScores(protocol, analysed, question.id)),
  );
  const several = protocol.design === 'rotation';
  const family = withHolm(several ? againstFirst(protocol, finished) : perQuestion);
  const scales = scaleFindings(protocol, data.scores, sequenceOf);
  const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);
  return {
    flow: participantFlow(protocol, everybody, participants),
    deviations,
    baseline: baselineOf(protocol, data),
    primary: totalFinding(protocol, finished),
    missingAsWrong: finished.length < everybody.length ? totalFinding(protocol, everybody) : undefined,
    family,
    harms: harms(protocol, family, data.scores, scales),
    secondary: [
      ...(several ? perQuestion : []),
      ...present(timeFinding(protocol, analysed)),
      ...scales.filter(({ id }) => !isSymptom(id.split(' ')[0]!)),
      ...testFindings(protocol, data.tests, sequenceOf),
    ],
    measurements: measurementFindings(protocol, analysed),
    freeResponse: freeResponseFindings(protocol, analysed),
    preference: preferenceOf(protocol, participants),
    exploratory: [...present(learningFinding(analysed)), ...present(confidenceFinding(protocol, analysed))],
    gradedBy: gradersOf(observations),
  };
}

/** Each further condition against the first, on right answers in all. */
function againstFirst(protocol: Protocol, scores: readonly ParticipantScore[]): Finding[] {
  const people = rightAnswers(scores);
  const [first, ...others] = protocol.conditions;
  return others.map(({ id, name }) => ({
    id,
    label: `${first!.name} against ${name}`,
    unit: 'right answers',
    compared: { first: first!.name, second: name },
    ...comparePairs(protocol, people, first!.id, id),
  }));
}

/** Findings with p after Holm's correction; those without a p do not count as part of the family. */
function withHolm(findings: readonly Finding[]): Finding[] {
  const tested = findings.flatMap(({ p }) => (p.computed ? [p.value] : []));
  const adjusted = adjustP(tested)[Symbol.iterator]();
  return findings.map((finding) =>
    finding.p.computed ? { ...finding, pHolm: adjusted.next().value! } : finding,
  );
}

function gradersOf(observations: readonly Observation[]): PilotReport['gradedBy'] {
  const groups = groupBy(observations, ({ gradedBy }) => gradedBy ?? 'unknown');
  const count = (who: 'server' | 'device' | 'unknown') => groups.get(who)?.length ?? 0;
  return { server: count('server'), device: count('device'), unknown: count('unknown') };
}
