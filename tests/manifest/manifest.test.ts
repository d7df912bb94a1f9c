import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inspectPaths } from '../../src/server/cli/inspect-paths.ts';
import { sharedPath } from '../support/shared.ts';
import { checkEntry, type UnknownFacts } from './check-entry.ts';
import { readExpectation, readOutcome } from './expectation.ts';
import { entryPath, readManifest, samplePointsOf } from './read-manifest.ts';

/**
 * Reads every series and file of a manifest with the product's own reader and compares every number that the
 * manifest gives. `CT_MANIFEST=path npm run test:manifest` reads another one in the same form.
 */
const manifestPath = process.env.CT_MANIFEST
  ? resolve(process.env.CT_MANIFEST)
  : sharedPath('ct/dev/manifest.json');

describe.skipIf(!manifestPath)(manifestPath ? 'CT manifest' : 'CT manifest (skipped: no shared data)', () => {
  if (!manifestPath) return;
  const manifest = readManifest(manifestPath);
  const unknown: UnknownFacts = new Set();

  test.each(manifest.series)('series $path', { timeout: 300_000 }, async (entry) => {
    const report = await inspectPaths([entryPath(manifest, entry)], samplePointsOf(entry.facts));
    const whole = report.series.filter(({ form }) => form === 'volume');
    expect(whole.length, 'one volume').toBe(1);
    checkEntry({ ...report, series: whole }, entry.facts, readExpectation('loads'), unknown);
  });

  test.each(manifest.files)('$path: $expected', { timeout: 120_000 }, async (entry) => {
    const facts = entry.facts ?? {};
    const report = await inspectPaths([entryPath(manifest, entry)], samplePointsOf(facts));
    const expectation = entry.outcome
      ? readOutcome(entry.outcome, entry.expected)
      : readExpectation(entry.expected);
    if (entry.outcome !== 'survive') checkEntry(report, facts, expectation, unknown);
  });

  afterAll(() => {
    if (unknown.size > 0) process.stdout.write(`Facts that were not compared: ${[...unknown].join(', ')}\n`);
  });
});
