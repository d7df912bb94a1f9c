import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The lists of all anatomies and findings: what they name beside the one at hand has no part in it. */
const registries = ['anatomy/index.ts', 'findings/index.ts'];

/**
 * SHA-256, hex, over all sources that decide how a recipe of an anatomy looks: the phantom's own, those of the anatomy
 * and its findings, and what they import. Whoever edits one of them makes cached cases stale without a thought.
 */
export function generatorHash(root: string, anatomy: string): string {
  const phantom = join(root, 'src/phantom');
  const others = readdirSync(join(phantom, 'anatomy'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== anatomy)
    .flatMap(({ name }) => [join(phantom, 'anatomy', name), join(phantom, 'findings', name)]);
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (registries.some((registry) => file === join(phantom, registry))) return;
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+\.ts)'/g))
      visit(join(dirname(file), path!));
  };
  for (const name of readdirSync(phantom, { recursive: true })) {
    const file = join(phantom, String(name));
    const foreign = others.some((folder) => file.startsWith(`${folder}/`) || file.startsWith(`${folder}\\`));
    if (file.endsWith('.ts') && !foreign && statSync(file).isFile()) visit(file);
  }
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    hash.update(`${relative(root, file).replaceAll('\\', '/')}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
