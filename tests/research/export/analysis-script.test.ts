import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { analysePilot } from '../../../src/research/analysis/analyse-pilot.ts';
import type { ParticipantRecord } from '../../../src/research/analysis/observations-of.ts';
import { pilotDataOf } from '../../../src/research/analysis/pilot-data-of.ts';
import { datasetFiles } from '../../../src/research/export/dataset-files.ts';
import { lockProtocol } from '../../../src/research/protocol/lock-protocol.ts';
import type { Protocol } from '../../../src/research/protocol/protocol.ts';
import { simulateCohort } from '../../../src/research/rehearsal/simulate-cohort.ts';
import { reportNumbers } from '../../../src/research/report/report-numbers.ts';
import { rehearsal } from '../../support/rehearsal.ts';
import { rscript, runR } from '../../support/run-r.ts';
import { designs } from './designs.ts';

const { options, seed } = rehearsal();

/** What analysis.R prints when R runs it on the exported dataset. */
async function printedByR(
  protocol: Protocol,
  records: readonly ParticipantRecord[],
): Promise<Map<string, number>> {
  const locked = lockProtocol(protocol, seed, Date.parse('2026-02-01T00:00:00Z'));
  const folder = mkdtempSync(join(tmpdir(), 'oblique-analysis-'));
  try {
    const files = datasetFiles({ locked, records: records.map((record) => ({ record })) });
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), [...text].join(''));
    }
    const printed = await runR(`setwd(${JSON.stringify(folder)})\nsource("analysis.R")`);
    const lines = printed.trim().split('\n');
    return new Map(
      lines.map((line) => {
        const [outcome, name, value] = line.split('\t') as [string, string, string];
        return [`${outcome} | ${name}`, Number(value.replace('Inf', 'Infinity'))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The searched maxima of Barnard's and Boschloo's tests agree to the precision of the search. */
const toleranceOf = (key: string) => (/Barnard|Boschloo/.test(key) ? 1e-6 : 1e-8);

const tally = { numbers: 0, largest: 0 };

test.skipIf(!rscript.path).each(
  Object.entries(designs).flatMap(([name, { protocol, sizes }]) =>
    sizes.map((participants) => ({
      name: rscript.title(`${name}, ${participants} people`),
      protocol,
      participants,
    })),
  ),
)(
  'R finds every number of the report: $name',
  async ({ protocol, participants }) => {
    const cohort = simulateCohort(protocol, {
      ...options,
      participants,
      skill: (condition) => (condition === 'VR' ? 0.65 : 0.5),
    });
    // Somebody stopped half way: their answers are in the second analysis alone.
    const [first, ...rest] = cohort;
    const cut = { ...first!, events: first!.events.slice(0, Math.round(first!.events.length * 0.45)) };
    const records = participants === 7 ? [cut, ...rest] : cohort;
    const report = analysePilot(protocol, pilotDataOf(protocol, records));
    const found = await printedByR(protocol, records);
    const numbers = reportNumbers(protocol, report);
    const wrong: string[] = [];
    for (const { outcome, name, value } of numbers) {
      const key = `${outcome} | ${name}`;
      const r = found.get(key);
      if (r === undefined) wrong.push(`${key}: ${value}, R has none`);
      else {
        const off = r === value ? 0 : Math.abs(r - value) / Math.max(1e-3, Math.abs(value));
        if (!(off <= toleranceOf(key))) wrong.push(`${key}: ${value}, R ${r}`);
        tally.numbers += 1;
        tally.largest = Math.max(tally.largest, off);
      }
    }
    const known = new Set(numbers.map(({ outcome, name }) => `${outcome} | ${name}`));
    for (const key of found.keys())
      if (!known.has(key)) wrong.push(`${key}: R ${found.get(key)}, the report has none`);
    expect(wrong).toEqual([]);
    expect(numbers.length).toBeGreaterThan(150);
  },
  60_000,
);

afterAll(() => {
  process.stdout.write(
    `Compared ${tally.numbers} numbers with R; largest relative difference ${tally.largest.toExponential(1)}\n`,
  );
});
