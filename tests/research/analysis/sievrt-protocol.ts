import type { Protocol } from '../../../src/research/protocol/protocol.ts';

const questions = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'];
const set = (id: string, cases: readonly string[]) => ({
  id,
  cases: cases.map((caseId) => ({ id: caseId, questions })),
});
const sequence = (id: string) => ({
  id,
  periods: id.split('-').map((part) => ({ condition: part.slice(0, -1), caseSet: part.slice(-1) })),
});

/** The protocol of the sample pilot: VR against flat, 18 students, two matched case sets, four sequences. */
export const sievrtProtocol: Protocol = {
  schema: 'oblique/protocol',
  version: 1,
  id: 'sievrt-like',
  title: 'VR against flat reading, counterbalanced',
  design: 'crossover',
  conditions: [
    { id: 'VR', name: 'VR' },
    { id: 'FLAT', name: 'Flat' },
  ],
  questions: questions.map((id) => ({ id, name: `Question ${id}` })),
  caseSets: [set('1', ['C01', 'C02', 'C03', 'C04']), set('2', ['C05', 'C06', 'C07', 'C08'])],
  sequences: ['VR1-FLAT2', 'VR2-FLAT1', 'FLAT1-VR2', 'FLAT2-VR1'].map(sequence),
  allocation: { ratio: [1, 1, 1, 1], blockSizes: [4], strata: ['all'] },
  plannedParticipants: 18,
  primaryOutcome: 'total',
  alpha: 0.05,
  binaryTest: 'prescott',
  consentText: 'I take part of my own will.',
};
