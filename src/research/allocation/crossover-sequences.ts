/** What one participant does in one period. */
export interface PeriodPlan {
  readonly condition: string;
  /** Which of the matched case sets, from 1. */
  readonly caseSet: number;
}

/** An order of conditions and case sets; `name` as in reports: VR1-FLAT2. */
export interface CrossoverSequence {
  readonly name: string;
  readonly periods: readonly PeriodPlan[];
}

/**
 * The four sequences of an AB/BA crossover with two matched case sets: A1-B2, A2-B1, B1-A2, B2-A1. Nobody sees a
 * case twice, and condition, order and case set are balanced against one another.
 */
export function crossoverSequences(conditionA: string, conditionB: string): CrossoverSequence[] {
  const orders = [
    [conditionA, 1, conditionB, 2],
    [conditionA, 2, conditionB, 1],
    [conditionB, 1, conditionA, 2],
    [conditionB, 2, conditionA, 1],
  ] as const;
  return orders.map(([first, firstSet, second, secondSet]) => ({
    name: `${first}${firstSet}-${second}${secondSet}`,
    periods: [
      { condition: first, caseSet: firstSet },
      { condition: second, caseSet: secondSet },
    ],
  }));
}
