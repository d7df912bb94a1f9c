import { expect } from 'vitest';
import type { InspectReport } from '../../src/server/cli/inspect-paths.ts';
import { compareFacts, type Facts } from './compare-facts.ts';
import type { Expectation } from './expectation.ts';

/** Facts that no comparison knows, by name: a manifest may hold more than this test understands. */
export type UnknownFacts = Set<string>;

/** Fails unless what was read is what the manifest allows: exactly its numbers, or a refusal where it may be one. */
export function checkEntry(
  report: InspectReport,
  facts: Facts,
  expectation: Expectation,
  unknown: UnknownFacts,
): void {
  for (const { code, message } of report.refused) {
    expect(code, 'a refusal has a code').toMatch(/^[a-z]+\/[a-z-]+$/);
    expect(message, 'and a sentence that names the file').toMatch(/^.+: .+\.$/);
  }
  if (report.series.length === 0) {
    expect(expectation.refusal, `refused: ${JSON.stringify(report.refused)}`).not.toBe('never');
    expect(report.refused.length, 'a refusal says why').toBeGreaterThan(0);
    return;
  }
  expect(expectation.refusal, `should be refused, found ${report.series.length} series`).not.toBe('must');
  if (expectation.imagesOnly) expect(report.series.map(({ form }) => form)).not.toContain('volume');
  if (expectation.notHu) expect(report.series.map(({ unit }) => unit)).not.toContain('HU');
  const placed = report.series.some(({ form }) => form === 'volume') || expectation.refusal === 'never';
  for (const expected of seriesFacts(placed ? facts : withoutGeometry(facts))) {
    const results = report.series.map((series) => compareFacts(expected, series, expectation.tolerance));
    for (const { unknown: names } of results) for (const name of names) unknown.add(name);
    const best = results.reduce((a, b) => (b.differences.length < a.differences.length ? b : a));
    expect(best.differences).toEqual([]);
  }
}

/** Refusing the volume and showing its images one by one is a refusal of its geometry only. */
function withoutGeometry(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([name]) => !/gap|drift|shear|normal|ascending/.test(name)),
  );
}

/** A manifest gives the facts of one series, or those of several by name. */
function seriesFacts(facts: Facts): Facts[] {
  const nested = Object.values(facts).filter(
    (value): value is Facts =>
      typeof value === 'object' && value !== null && 'hu_int16le_sha256_ascending' in value,
  );
  return nested.length > 0 ? nested : [facts];
}
