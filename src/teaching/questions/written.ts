import { z } from 'zod';
import type { AuthoringIssue } from '../authoring-issue.ts';
import type { ForbiddenPhrase } from '../text/forbidden-phrase.ts';
import { findKeyPhrase, type KeyPhrase } from '../text/key-phrase.ts';
import { modelText } from '../text/phrase-verdict.ts';
import { wordsOf } from '../text/words.ts';

/** The longest written answer, characters: what a student writes is kept, and what is kept must have an end. */
export const longest = 4000;

/** A written answer: at least one word or number. */
export function answerSchemaFor(maxLength: number) {
  return z
    .string()
    .max(maxLength)
    .regex(/[\p{L}\d]/u, 'must have a word');
}

/** What authors get wrong about phrases: ids twice, and things whose own words would not be understood. */
export function checkPhrases(
  items: readonly KeyPhrase[],
  forbidden: readonly ForbiddenPhrase[],
): AuthoringIssue[] {
  const ids = items.map(({ id }) => id);
  const twice = items.flatMap(({ id }, i) =>
    ids.indexOf(id) < i
      ? [{ path: ['key', 'items', i, 'id'], message: `'${id}' is used twice; rename one` }]
      : [],
  );
  const deaf = items.flatMap((item, i) => {
    const [own] = item.any;
    if (findKeyPhrase(wordsOf(modelText([item])), item).share === 1) return [];
    const message = `“${own}” as it stands would not be understood; leave out sides, denials and full stops`;
    return [{ path: ['key', 'items', i, 'any', 0], message }];
  });
  const asked = new Set(items.filter(({ polarity }) => polarity === 'present').flatMap(({ any }) => any));
  const both = forbidden.flatMap(({ any }, i) =>
    any.some((phrase) => asked.has(phrase))
      ? [{ path: ['key', 'forbidden', i], message: 'is asked for and forbidden; leave one out' }]
      : [],
  );
  return [...twice, ...deaf, ...both];
}
