import type { z } from 'zod';
import type { AuthoringIssue } from './authoring-issue.ts';

/** Everything that a schema found wrong in a file, as an author can mend it: "is missing; write a text". */
export function schemaIssues(fileName: string, error: z.ZodError | undefined): AuthoringIssue[] {
  return (error?.issues ?? []).flatMap((issue) => explained(issue, [fileName]));
}

type Issue = z.core.$ZodIssue;

function explained(issue: Issue, before: readonly (string | number)[]): AuthoringIssue[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  // Of several forms that a value may have, the one that it comes nearest to is told of.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0]!;
    return nearest.flatMap((inner) => explained(inner, path));
  }
  if (isOwnSentence(issue)) return [{ path, message: issue.message }];
  return [{ path, message: sentenceOf(issue), code: codeOf(issue) }];
}

function codeOf(issue: Issue): AuthoringIssue['code'] {
  if (issue.code === 'invalid_type' && isMissing(issue)) return 'empty';
  if (issue.code !== 'too_small') return undefined;
  if (issue.origin === 'string') return 'empty';
  return issue.origin === 'array' && issue.minimum === 1 ? 'no-entries' : undefined;
}

const isMissing = ({ message }: Issue) => message.endsWith('received undefined');

const depthOf = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));

/** Schemas say in their own words what they want; zod's own words are for programmers. */
const isOwnSentence = ({ message }: Issue) => !/^(Invalid|Too|Unrecognized|Expected)\b/.test(message);

const kinds: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'an object in { }',
  record: 'an object in { }',
  tuple: 'a list in [ ]',
};

function sentenceOf(issue: Issue): string {
  if (issue.code === 'invalid_type') {
    const wanted = kinds[issue.expected] ?? issue.expected;
    return isMissing(issue) ? `is missing; write ${wanted}` : `is of the wrong sort; write ${wanted}`;
  }
  if (issue.code === 'invalid_value')
    return `is none of the values that it may have; use ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  if (issue.code === 'unrecognized_keys')
    return `has fields that nobody reads: ${issue.keys.join(', ')}; remove them or look for a slip of the pen`;
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return 'is empty; write something';
    return issue.origin === 'array'
      ? `has too few entries; at least ${issue.minimum} are needed`
      : `is too small; use ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
  }
  if (issue.code === 'too_big')
    return issue.origin === 'array' || issue.origin === 'string'
      ? `is too long; at most ${issue.maximum} are allowed`
      : `is too large; use at most ${issue.maximum}`;
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'is not a date; write it as 2026-11-22';
  if (issue.code === 'invalid_union') return 'has none of the forms that it may have; see the schema';
  return `${issue.message}; see the schema`;
}
