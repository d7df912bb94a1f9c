import type { ProtocolProblem } from '../../research/protocol/protocol-problem.ts';

/** What is wrong at one place of a protocol; with `below`, at the places within it too. */
export const problemsAt = (
  problems: readonly ProtocolProblem[],
  place: string,
  below: 'below' | 'alone' = 'alone',
): string[] =>
  problems
    .filter(({ path }) => path === place || (below === 'below' && path.startsWith(`${place}.`)))
    .map(({ message }) => message);
