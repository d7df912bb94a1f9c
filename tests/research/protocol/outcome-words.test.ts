import { expect, test } from 'vitest';
import { outcomeWords } from '../../../src/research/protocol/outcome-words.ts';
import { sievrtProtocol as protocol } from '../analysis/sievrt-protocol.ts';

test('says what counts, of how many questions, which way round and by which test', () => {
  const asked = protocol.questions.length;
  const cases = protocol.caseSets[0]!.cases.length;
  const words = outcomeWords(protocol);
  expect(words).toContain(`${asked} questions of each of ${cases} cases, ${asked * cases} at most`);
  expect(words).toContain(`${protocol.conditions[0]!.name} minus ${protocol.conditions[1]!.name}`);
  expect(words).toContain('order cancels out; two-sided, .05.');
  expect(outcomeWords({ ...protocol, design: 'parallel', alpha: 0.01 })).toMatch(/Welch.*two-sided, \.01/);
});
