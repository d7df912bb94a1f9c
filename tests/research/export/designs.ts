import type { Protocol } from '../../../src/research/protocol/protocol.ts';
import { rehearsal } from '../../support/rehearsal.ts';

const { protocol: crossover } = rehearsal();
const caseIds = crossover.caseSets.flatMap(({ cases }) => cases.map(({ id }) => id));
const asksOf = crossover.caseSets[0]!.cases[0]!;

const set = (
  id: string,
  cases: readonly string[],
  questions: readonly string[],
): Protocol['caseSets'][number] => ({
  id,
  cases: cases.map((caseId) => ({ ...asksOf, id: caseId, questions: [...questions] })),
});
const inOrder = (order: readonly string[], sets = order.map((_, i) => String(i + 1))) => ({
  id: order.join('-'),
  periods: order.map((condition, i) => ({ condition, caseSet: sets[i]! })),
});
const few = ['Q1', 'Q2', 'Q8', 'Q9', 'Q10'];
const questions = few.map((id) => ({ id, name: `Question ${id}` }));
const tests = { preTest: 'before', postTest: 'after' };
const testSets = [
  set('before', caseIds.slice(6, 7), few.slice(0, 3)),
  set('after', caseIds.slice(7), few.slice(0, 3)),
];

/** Plans of every design, with once-asked questions and with several cases, for one set of eight cases. */
export const designs: Readonly<
  Record<string, { readonly protocol: Protocol; readonly sizes: readonly number[] }>
> = {
  'crossover, four cases a set': {
    sizes: [18, 7],
    protocol: {
      ...crossover,
      questions: [...questions, { id: 'Q5', name: 'Q5' }],
      caseSets: [set('1', caseIds.slice(0, 3), few), set('2', caseIds.slice(3, 6), few), ...testSets],
      sitting: { ...crossover.sitting!, ...tests },
    },
  },
  'crossover, one case a set': {
    sizes: [18],
    protocol: {
      ...crossover,
      questions,
      caseSets: [set('1', caseIds.slice(0, 1), few), set('2', caseIds.slice(1, 2), few)],
    },
  },
  'parallel, one case': {
    sizes: [18],
    protocol: {
      ...crossover,
      design: 'parallel',
      questions,
      caseSets: [set('1', caseIds.slice(0, 1), few), ...testSets],
      sequences: [inOrder(['VR']), inOrder(['FLAT'])],
      allocation: { ...crossover.allocation, ratio: [1, 1], blockSizes: [2] },
      sitting: { ...crossover.sitting!, ...tests },
    },
  },
  'parallel, three cases': {
    sizes: [7],
    protocol: {
      ...crossover,
      design: 'parallel',
      questions,
      caseSets: [set('1', caseIds.slice(0, 3), few)],
      sequences: [inOrder(['VR']), inOrder(['FLAT'])],
      allocation: { ...crossover.allocation, ratio: [1, 1], blockSizes: [2] },
    },
  },
  'pre-post': {
    sizes: [7],
    protocol: {
      ...crossover,
      design: 'pre-post',
      questions,
      caseSets: [set('1', caseIds.slice(0, 2), few), set('2', caseIds.slice(2, 4), few)],
      sequences: [inOrder(['FLAT', 'VR'])],
      allocation: { ...crossover.allocation, ratio: [1], blockSizes: [1] },
    },
  },
  'rotation of three': {
    sizes: [7],
    protocol: {
      ...crossover,
      design: 'rotation',
      questions,
      conditions: [...crossover.conditions, { id: 'BOX', name: 'Cardboard' }],
      caseSets: [0, 2, 4].map((from, i) => set(String(i + 1), caseIds.slice(from, from + 2), few)),
      sequences: [
        inOrder(['VR', 'FLAT', 'BOX']),
        inOrder(['FLAT', 'BOX', 'VR']),
        inOrder(['BOX', 'VR', 'FLAT']),
      ],
      allocation: { ...crossover.allocation, ratio: [1, 1, 1], blockSizes: [3] },
      sitting: { ...crossover.sitting!, displays: { ...crossover.sitting!.displays, BOX: 'cardboard' } },
    },
  },
};
