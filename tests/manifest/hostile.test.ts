import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectPaths } from '../../src/server/cli/inspect-paths.ts';
import { sharedPath } from '../support/shared.ts';
import { checkEntry, type UnknownFacts } from './check-entry.ts';
import { readOutcome } from './expectation.ts';
import { readManifest, samplePointsOf } from './read-manifest.ts';

const archive = sharedPath('ct/hostile.tar.gz');
const manifestPath = sharedPath('ct/hostile-manifest.json');
const slowestMs = 10_000;
const mostBytes = 2 ** 30;

/** Damaged, lying and malicious files: each ends as its manifest says, soon, and without much memory. */
describe.skipIf(!archive || !manifestPath)('hostile files', () => {
  if (!archive || !manifestPath) return;
  const manifest = readManifest(manifestPath);
  const unknown: UnknownFacts = new Set();
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oblique-hostile-'));
    execFileSync('tar', ['xzf', archive, '-C', folder, '--strip-components=1']);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(manifest.files)('$path: $outcome ($expected)', { timeout: 60_000 }, async (entry) => {
    const facts = entry.facts ?? {};
    const startMs = performance.now();
    const report = await inspectPaths([join(folder, entry.path)], samplePointsOf(facts));
    expect(performance.now() - startMs).toBeLessThan(slowestMs);
    expect(process.memoryUsage().rss).toBeLessThan(mostBytes);
    if (entry.outcome !== 'survive')
      checkEntry(report, facts, readOutcome(entry.outcome!, entry.expected), unknown);
  });

  test('every fact of the manifest was compared', () => {
    expect([...unknown]).toEqual([]);
  });
});
