import { fileURLToPath } from 'node:url';
import type { GeneratedCase } from './generate-case.ts';
import { generateCases } from './generate-cases.ts';
import { libraryFolders, readLibrary } from './library.ts';
import { publishCases } from './publish-cases.ts';
import { terminalProgress } from './terminal-progress.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const write = (text: string) => process.stdout.write(text);

/** `npm run library [-- ID…]`: makes all cases, or those named, and says what each cost. */
async function makeLibrary(only: readonly string[]): Promise<void> {
  const folders = libraryFolders(root);
  const { cases, comparisons } = await readLibrary(folders);
  const recipes = [...cases, ...comparisons].filter(({ id }) => only.length === 0 || only.includes(id));
  const startMs = performance.now();
  const before = process.cpuUsage();
  const made: GeneratedCase[] = [];
  await generateCases(recipes, {
    folders,
    onProgress: terminalProgress(write),
    onMade: (one) => made.push(one),
  });
  if (only.length === 0) await publishCases(folders);
  const used = process.cpuUsage(before);
  const cpuSeconds = (used.user + used.system) / 1e6;
  // A thread does not know its own share of a busy machine, but the process knows the sum.
  const busy = made.reduce((all, { coreSeconds }) => all + coreSeconds, 0) || 1;
  write('\ncase              voxels     MB in memory   core-seconds\n');
  for (const { id, scan } of recipes) {
    const { cached, coreSeconds } = made.find((one) => one.id === id)!;
    const voxels = scan.columns * scan.rows * scan.slices;
    const cost = cached ? 'kept' : ((coreSeconds / busy) * cpuSeconds).toFixed(1);
    write(
      `${id.padEnd(14)} ${(voxels / 1e6).toFixed(1).padStart(7)} M ${((2 * voxels) / 1e6).toFixed(1).padStart(16)} ${cost.padStart(14)}\n`,
    );
  }
  write(`${cpuSeconds.toFixed(0)} core-seconds in ${((performance.now() - startMs) / 1000).toFixed(0)} s\n`);
}

await makeLibrary(process.argv.slice(2));
