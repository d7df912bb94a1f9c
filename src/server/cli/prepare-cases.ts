import { join } from 'node:path';
import type { Progress } from '../../base/progress.ts';
import { generateCases } from './generate-cases.ts';
import { publishCases } from './publish-cases.ts';
import { terminalProgress } from './terminal-progress.ts';

/** In a terminal a line that counts up; in a log each step once. */
function progressTo(output: NodeJS.WriteStream): (progress: Progress) => void {
  if (output.isTTY) return terminalProgress((text) => output.write(text));
  let last = '';
  return ({ step }) => {
    if (step !== last) output.write(`${step} …\n`);
    last = step;
  };
}

/**
 * Makes the bundled cases' series where they are missing or their recipe has changed, and writes what the page
 * fetches of each case. Everything goes to `public/generated/cases`, so the build takes it along.
 */
export async function prepareCases(root: string, output: NodeJS.WriteStream): Promise<void> {
  const casesDir = join(root, 'datasets', 'cases');
  const outDir = join(root, 'public', 'generated', 'cases');
  const onProgress = progressTo(output);
  await generateCases({ casesDir, outDir, onProgress });
  // Normal scans that cases offer to compare with; they have a recipe and nothing to ask.
  await generateCases({ casesDir: join(root, 'datasets', 'comparisons'), outDir, onProgress });
  await publishCases(casesDir, outDir);
}
