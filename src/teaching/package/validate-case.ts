import { isJsonObject } from '../migrations/json-object.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';
import { type CaseIssue, caseIssue } from './case-issue.ts';
import { packageNames } from './case-package.ts';
import { checkAuthored } from './check-authored.ts';
import { checkNames } from './check-names.ts';
import { checkPublished } from './check-published.ts';
import type { ListedFile } from './listed-file.ts';
import { readText } from './read-text.ts';

/**
 * Everything wrong with a case: as written (`case.json` alone, or with `truth.json`) or packed (`case.json` and
 * `key.bin`), errors before warnings. Never throws for what is in the files. `now` is ms since the Unix epoch.
 */
export function validateCase(files: readonly ListedFile[], now: number): CaseIssue[] {
  const names = checkNames(files);
  const { errors, warnings } = checkContents(files, now);
  return [
    ...[...names.errors, ...errors].map((issue) => caseIssue('error', issue)),
    ...[...names.warnings, ...warnings].map((issue) => caseIssue('warning', issue)),
  ];
}

function checkContents(
  files: readonly ListedFile[],
  now: number,
): { errors: readonly AuthoringIssue[]; warnings: readonly AuthoringIssue[] } {
  const bytesOf = (name: string) => files.find((file) => file.name === name)?.content;
  const fail = (path: string, message: string) => ({ errors: [{ path: [path], message }], warnings: [] });
  const text = bytesOf(packageNames.openCase);
  if (!text)
    return fail(packageNames.openCase, 'is not there; a case is a folder or ZIP with this file in it');
  const read = readText(packageNames.openCase, text);
  if (!read.ok) return { errors: [read.issue], warnings: [] };
  const schema = isJsonObject(read.json) ? read.json.schema : undefined;
  if (schema === 'oblique/case-file') return checkAuthored(read.json, bytesOf('truth.json'), now);
  if (schema !== 'oblique/case') {
    const message = 'is no case of Oblique; begin with "schema": "oblique/case-file", "version": 2';
    return fail(packageNames.openCase, message);
  }
  const errors = checkPublished(read.json, bytesOf);
  const images = files.some(({ name }) => name.startsWith(packageNames.series));
  const { source } = isJsonObject(read.json) && isJsonObject(read.json.series) ? read.json.series : {};
  if (images || source !== 'packed') return { errors, warnings: [] };
  const noImages = { path: [packageNames.series], message: 'has no images; pack the series with the case' };
  return { errors: [...errors, noImages], warnings: [] };
}
