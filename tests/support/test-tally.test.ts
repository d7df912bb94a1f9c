import { expect, test } from 'vitest';
import { addTallies, describeTally, tallyOf, type VitestReport } from './test-tally.ts';

const report = (over: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...over,
});
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('a good run counts its tests', () => {
  expect(tallyOf(report({ numPendingTests: 2 }), 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
});

test('a file that fails outside its tests is one failure, a failed test is not counted twice', () => {
  const results = [file('failed'), file('failed', 'passed', 'failed'), file('passed', 'passed')];
  expect(tallyOf(report({ numFailedTests: 1, testResults: results }), 1).failed).toBe(2);
});

test('a bad end that no test explains is a failure, and so is a run without a report', () => {
  expect(tallyOf(report({}), 1).failed).toBe(1);
  expect(tallyOf(undefined, 0).failed).toBe(1);
});

test('skipped tests are named only where there are some', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };
  const mixed = { passed: 5, failed: 2, skipped: 1 };
  expect(describeTally(good)).toBe('3 passed, 0 failed');
  expect(describeTally(addTallies([good, mixed]))).toBe('8 passed, 2 failed, 1 skipped');
});
