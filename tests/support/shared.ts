import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../shared/', import.meta.url));

/**
 * Path of something in `../shared` beside the repository, or undefined where there is none: the test is then
 * skipped, with a title that says so. In CI its absence is a failure.
 */
export function sharedPath(relative: string): string | undefined {
  const path = `${root}${relative}`;
  if (existsSync(path)) return path;
  if (process.env.CI) throw new Error(`shared data missing: ../shared/${relative}`);
  return undefined;
}
