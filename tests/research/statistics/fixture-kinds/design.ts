import { z } from 'zod';
import { successionCounts, williamsSquare } from '../../../../src/research/allocation/williams-square.ts';
import { count, type FixtureKind, fixtureKind } from './fixture-kind.ts';

export const designKinds: Record<string, FixtureKind> = {
  williams_design: fixtureKind(z.object({ n: count }), ({ n }) => {
    const rows = williamsSquare(n);
    const counts = successionCounts(rows, n).flatMap((row, a) => row.filter((_, b) => a !== b));
    return {
      rows,
      each_ordered_pair_count: new Set(counts).size === 1 ? counts[0] : 'not balanced',
    };
  }),
};
