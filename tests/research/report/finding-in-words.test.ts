import { expect, test } from 'vitest';
import type { Finding } from '../../../src/research/analysis/finding.ts';
import { effectOf } from '../../../src/research/analysis/finding.ts';
import { figureText, numberText, pText } from '../../../src/research/report/figure-text.ts';
import { changeText, findingInWords } from '../../../src/research/report/finding-in-words.ts';
import { computed, figure, notComputable } from '../../../src/research/statistics/outcome.ts';

const finding = (part: Partial<Finding>): Finding => ({
  id: 'total',
  label: 'Right answers',
  unit: 'right answers',
  compared: { first: 'VR', second: 'Flat' },
  participants: 18,
  method: 'Crossover t test',
  effect: effectOf(1.05, computed({ level: 0.95, low: -0.756, high: 2.856 })),
  p: figure(0.2355),
  sensitivity: [],
  figures: {},
  notes: [],
  ...part,
});

test('estimate and interval come before p, in the words of who reads them', () => {
  expect(findingInWords(finding({}))).toBe(
    'Right answers: 1.05 right answers more with VR than with Flat (95 % CI −0.76 to 2.86); p = .24. Crossover t test, 18 participants.',
  );
  const fewer = finding({
    effect: effectOf(-0.25, computed({ level: 0.95, low: -0.4, high: -0.1 })),
    unit: 'proportion',
  });
  expect(findingInWords({ ...fewer, p: figure(0.0342), pHolm: 0.1715 })).toContain(
    "25.0 percentage points fewer with VR than with Flat (95 % CI −40.0 to −10.0); p = .034, after Holm's correction p = .17.",
  );
  const time = finding({
    effect: effectOf(1.2, computed({ level: 0.95, low: 1, high: 1.44 })),
    unit: 'ratio',
  });
  expect(findingInWords(time)).toContain('1.20 times as long with VR as with Flat');
});

test('a change says which way it went', () => {
  const up = finding({ effect: effectOf(3.74, computed({ level: 0.95, low: 0, high: 7.48 })) });
  expect(changeText(up)).toBe('+3.74 (95 % CI 0.00 to 7.48)');
  const down = finding({ effect: effectOf(-2, notComputable('none', 'no interval')) });
  expect(changeText(down)).toBe('−2.00 (no interval)');
});

test('what cannot be computed is said, and no NaN is printed', () => {
  const none = notComputable('no-variance', 'Not computable: everybody has the same difference.');
  const text = findingInWords(finding({ effect: none, p: none }));
  expect(text).toContain('Not computable: everybody has the same difference.');
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  const bare = finding({ effect: effectOf(2, notComputable('no-interval', 'no interval with one person')) });
  expect(findingInWords(bare)).toContain('2.00 right answers more with VR than with Flat (no interval');
});

test('numbers as journals print them', () => {
  expect([0, -0.001, 3.1361, -12.34, 1234.5].map(numberText)).toEqual([
    '0.00',
    '0.00',
    '3.14',
    '−12.3',
    '1235',
  ]);
  expect([0.0004, 0.001, 0.0996, 0.5, 1].map(pText)).toEqual([
    'p < .001',
    'p = .001',
    'p = .100',
    'p = .50',
    'p = 1.00',
  ]);
  expect(figureText(notComputable('x', 'Too few.'))).toBe('Too few.');
});
