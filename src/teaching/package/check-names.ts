import type { AuthoringIssue } from '../authoring-issue.ts';
import { packageNames } from './case-package.ts';
import type { ListedFile } from './listed-file.ts';

const known = new Set<string>([
  packageNames.openCase,
  packageNames.key,
  packageNames.plainKey,
  packageNames.authored,
  'recipe.json',
  'truth.json',
  'scout.png',
]);

/** The case's texts may be this large together, bytes; painted masks take the most. */
const mostTextBytes = 1 << 25;
const mostFiles = 20_000;

/** What is wrong with the names and sizes of a package's files, before any of them is read. */
export function checkNames(files: readonly ListedFile[]): {
  errors: AuthoringIssue[];
  warnings: AuthoringIssue[];
} {
  const errors: AuthoringIssue[] = [];
  const warnings: AuthoringIssue[] = [];
  const seen = new Set<string>();
  if (files.length > mostFiles)
    errors.push({ path: [], message: `it has ${files.length} files; a case has at most ${mostFiles}` });
  for (const { name, bytes } of files) {
    // Two names that differ by case alone are one file on half of all computers.
    const form = name.normalize('NFC').toLowerCase();
    if (seen.has(form))
      errors.push({ path: [name], message: 'is there twice; pack the case again with it once' });
    seen.add(form);
    if (isUnsafe(name))
      errors.push({
        path: [name],
        message: 'has a name that leads out of the case; pack it again under a plain name',
      });
    else if (!known.has(name) && !name.startsWith(packageNames.series))
      warnings.push({ path: [name], message: 'is no part of a case and is not read; leave it out' });
    if (known.has(name) && bytes > mostTextBytes)
      errors.push({
        path: [name],
        message: `is larger than ${mostTextBytes / 2 ** 20} MB; cut painted masks to what was painted`,
      });
  }
  return { errors, warnings };
}

const isUnsafe = (name: string) =>
  name.split(/[/\\]/).includes('..') || /^[/\\]|^[A-Za-z]:|[\p{Cc}\p{Cf}\\\uFFFD]/u.test(name);
