import type { Progress } from '../../base/progress.ts';
import { generateCases } from './generate-cases.ts';
import { libraryFolders, readLibrary } from './library.ts';
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
 * fetches of each case. Everything goes to `public/generated/cases`.
 */
export async function prepareCases(root: string, output: NodeJS.WriteStream): Promise<void> {
  const folders = libraryFolders(root);
  const { cases, comparisons } = await readLibrary(folders);
  const recipes = [...cases, ...comparisons];
  await generateCases(recipes, { folders, onProgress: progressTo(output) });
  await publishCases(folders);
}
