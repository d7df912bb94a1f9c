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
  await generateCases({ casesDir, outDir, onProgress: progressTo(output) });
  await publishCases(casesDir, outDir);
}
