import type { Protocol } from '../protocol/protocol.ts';
import { adjustP } from '../statistics/adjust-p.ts';
import { requireOwnAnswers } from './check-observations.ts';
import type { Analysis, Finding } from './finding.ts';
import { type Harms, harms, type SymptomChange } from './harms.ts';
import type { Observation } from './observation.ts';
import { type ParticipantFlow, participantFlow } from './participant-flow.ts';
import { pairedScores, pilotScores } from './pilot-scores.ts';
import { questionFinding } from './question-finding.ts';
import { signedRankAnalyses } from './rank-analyses.ts';
import { timeFinding } from './time-finding.ts';
import { totalFinding } from './total-finding.ts';

/** Everything that a pilot's report prints, in its order. */
export interface PilotReport {
  readonly flow: ParticipantFlow;
  readonly primary: Finding;
  /** The questions, or with several conditions each of them against the first; Holm's correction within. */
  readonly family: readonly Finding[];
  readonly harms: Harms;
  readonly secondary: readonly Finding[];
  /** The primary outcome with everybody in: answers that were not given count as wrong. */
  readonly missingAsWrong: Analysis | undefined;
}

/**
 * Analyses a pilot as its protocol says; the numbers depend on nothing else. The main analyses take participants
 * who answered everything. Throws a `UserError` where answers do not belong to the protocol.
 */
export function analysePilot(
  protocol: Protocol,
  observations: readonly Observation[],
  symptoms: readonly SymptomChange[] = [],
): PilotReport {
  requireOwnAnswers(protocol, observations);
  const everybody = pilotScores(protocol, observations);
  const finished = everybody.filter(({ complete }) => complete);
  const included = new Set(finished.map(({ participantId }) => participantId));
  const analysed = observations.filter(({ participantId }) => included.has(participantId));
  const questions = withHolm(
    protocol.design === 'rotation'
      ? againstFirst(protocol, analysed)
      : protocol.questions.map((question) =>
          questionFinding(protocol, question, pilotScores(protocol, analysed, question.id)),
        ),
  );
  const time = timeFinding(protocol, analysed);
  return {
    flow: participantFlow(protocol, everybody),
    primary: totalFinding(protocol, finished),
    family: questions,
    harms: harms(protocol, questions, symptoms),
    secondary: time ? [time] : [],
    missingAsWrong: finished.length < everybody.length ? totalFinding(protocol, everybody) : undefined,
  };
}

/** Each further condition against the first, on right answers in all. */
function againstFirst(protocol: Protocol, observations: readonly Observation[]): Finding[] {
  const scores = pilotScores(protocol, observations);
  const [first, ...others] = protocol.conditions;
  return others.map(({ id, name }) => {
    const { dropped, pratt } = signedRankAnalyses(pairedScores(scores, first!.id, id));
    return {
      id,
      label: `${first!.name} against ${name}`,
      unit: 'right answers',
      participants: scores.length,
      ...dropped,
      sensitivity: [pratt],
      figures: {},
      notes: [],
    };
  });
}

/** Findings with p after Holm's correction; those without a p do not count as part of the family. */
function withHolm(findings: readonly Finding[]): Finding[] {
  const tested = findings.flatMap(({ p }) => (p.computed ? [p.value] : []));
  const adjusted = adjustP(tested)[Symbol.iterator]();
  return findings.map((finding) =>
    finding.p.computed ? { ...finding, pHolm: adjusted.next().value! } : finding,
  );
}
