import type { Protocol } from './protocol.ts';

const tests: Readonly<Record<Protocol['design'], string>> = {
  crossover: 'a t test on each student’s difference between periods, so that the order cancels out',
  parallel: 'Welch’s t test between the groups',
  'pre-post': 'a paired t test',
  rotation: 'a rank test over all conditions',
};

/** The primary outcome and how it is analysed, as it is fixed by the lock, in plain words. */
export function outcomeWords({ design, conditions, questions, caseSets, alpha }: Protocol): string {
  const [first, second] = conditions.map(({ name }) => name);
  const cases = caseSets[0]?.cases.length ?? 0;
  const asked = questions.length * cases;
  const compared =
    design === 'rotation' ? conditions.map(({ name }) => name).join(', ') : `${first} minus ${second}`;
  return (
    `Right answers per student and condition (${questions.length} questions of ${cases === 1 ? 'one case' : `each of ${cases} cases`}, ${asked} at most), ` +
    `${compared}, by ${tests[design]}; two-sided, ${String(alpha).replace('0.', '.')}. Each question by itself comes second, ` +
    'corrected after Holm; harms stand beside benefits.'
  );
}
