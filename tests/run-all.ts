import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './support/ensure-chromium.ts';
import { addTallies, describeTally, type Tally, tallyOf } from './support/test-tally.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'oblique-tests-'));
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs a package's own script in this Node, so that it works on every system alike. */
function runScript(script: string, args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

function check(script: string, ...args: string[]): Tally {
  const good = runScript(script, args) === 0;
  return { passed: Number(good), failed: Number(!good), skipped: 0 };
}

function vitest(project: string): Tally {
  const file = join(reports, `${project}.json`);
  const reporters = ['default', 'json', './tests/support/second-tries.ts'];
  const outputs = [...reporters.map((name) => `--reporter=${name}`), `--outputFile.json=${file}`];
  const exitCode = runScript('vitest/vitest.mjs', ['run', '--project', project, ...outputs]);
  return tallyOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, exitCode);
}

let browserProblem: Promise<string | undefined> | undefined;
async function vitestInBrowser(project: string): Promise<Tally> {
  browserProblem ??= ensureChromium();
  const problem = await browserProblem;
  if (!problem) return vitest(project);
  say(problem);
  return { passed: 0, failed: 1, skipped: 0 };
}

const stages: Record<string, () => Tally | Promise<Tally>> = {
  format: () => check('@biomejs/biome/bin/biome', 'format', '.'),
  lint: () => check('@biomejs/biome/bin/biome', 'lint', '.'),
  types: () => check('typescript/bin/tsc', '--noEmit'),
  unit: () => vitest('unit'),
  browser: () => vitestInBrowser('browser'),
  'end to end': () => vitestInBrowser('e2e'),
};

const outcomes: [string, Tally][] = [];
for (const [name, run] of Object.entries(stages)) {
  say(`\n── ${name} ──`);
  outcomes.push([name, await run()]);
}
rmSync(reports, { recursive: true });

say('');
for (const [name, tally] of outcomes)
  say(`${tally.failed ? '✗' : '✓'} ${name.padEnd(10)} ${describeTally(tally)}`);
const total = addTallies(outcomes.map(([, tally]) => tally));
say(`\n${describeTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
