import type { Protocol } from '../protocol/protocol.ts';
import { parallelBinaryParts, pairedBinaryParts } from './binary-parts.ts';
import { compareRanks, pairedFloor, unpairedFloor } from './compare-ranks.ts';
import { comparedIn } from './compared-in.ts';
import type { Finding } from './finding.ts';
import { armOf, crossoverOf, pairsOf } from './person-values.ts';
import { type ParticipantScore, rightAnswers } from './pilot-scores.ts';

/** One question: right or wrong where each participant met it once in a condition, counts of right answers otherwise. */
export function questionFinding(
  protocol: Protocol,
  question: { readonly id: string; readonly name: string },
  scores: readonly ParticipantScore[],
): Finding {
  const [a, b] = protocol.conditions.map(({ id }) => id) as [string, string];
  const { design, alpha } = protocol;
  const head = { id: question.id, label: question.name, compared: comparedIn(protocol) };
  const people = rightAnswers(scores);
  const asked = scores.flatMap(({ conditions }) => [...conditions.values()].map((score) => score.asked));
  const binary = design !== 'rotation' && asked.every((count) => count === 1);
  if (!binary) return { ...head, unit: 'right answers', ...compareRanks(protocol, people) };
  if (design === 'parallel') {
    const [x, y] = [armOf(people, a), armOf(people, b)];
    const notes = x.length === 0 || y.length === 0 ? [] : unpairedFloor(x.length, y.length, alpha);
    return {
      ...head,
      unit: 'proportion',
      participants: scores.length,
      ...parallelBinaryParts(x, y),
      notes,
    };
  }
  const pairs = pairsOf(people, a, b);
  const differing = pairs.filter(([x, y]) => x !== y).length;
  const crossover = design === 'crossover' ? crossoverOf(protocol, people, a, b) : undefined;
  return {
    ...head,
    unit: 'proportion',
    participants: pairs.length,
    ...pairedBinaryParts(pairs, crossover, protocol.binaryTest),
    notes: pairs.length === 0 ? [] : pairedFloor(differing, alpha),
  };
}
