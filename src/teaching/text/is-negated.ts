import { type Found, findPhrase } from './find-phrase.ts';
import type { Word } from './words.ts';

/** Words that deny what follows them, and how far they reach; after NegEx (Chapman et al., J Biomed Inform 2001;34:301-310). */
const before = [
  'no',
  'not',
  'without',
  'never',
  'nor',
  'neither',
  'absence of',
  'absent',
  'free of',
  'negative for',
  'denies',
  'rules out',
  'ruled out',
  'excludes',
  'excluded',
  'lack of',
  'clear of',
  'no longer',
];
/** Words that deny what stands before them. */
const after = [
  'absent',
  'is not seen',
  'not seen',
  'not present',
  'not visible',
  'not identified',
  'ruled out',
  'excluded',
  'not demonstrated',
  'not evident',
];
/** They look like denials and are none. */
const pseudo = [
  'no change',
  'no increase',
  'no decrease',
  'not only',
  'not excluded',
  'not be excluded',
  'not ruled out',
  'not be ruled out',
  'cannot be excluded',
  'cannot be ruled out',
  'cannot exclude',
  'no significant change',
  'no interval change',
  'without change',
  'not certain if',
  'not necessarily',
  'no doubt',
];
/** Where a denial ends. */
const ends = new Set([
  'but',
  'however',
  'although',
  'though',
  'except',
  'apart',
  'aside',
  'yet',
  'whereas',
  'while',
  'which',
  'with',
  'secondary',
  'because',
]);

/** Words between a denial and what it denies, at most. */
const REACH = 6;

/**
 * Whether a text denies what it names: "no pneumothorax", "effusion is not seen". A denial reaches over six words of
 * the same sentence, over a comma only in a list ("no effusion, collapse or nodule"), and ends at "but" and the like.
 */
export function isNegated(words: readonly Word[], { first, last }: Found): boolean {
  const idle = pseudo.flatMap((phrase) => findPhrase(words, phrase));
  const counts = (found: Found) =>
    !idle.some((other) => other.first <= found.first && found.last <= other.last);
  const denied = (phrases: readonly string[], reaches: (found: Found) => boolean) =>
    phrases.some((phrase) => findPhrase(words, phrase).some((found) => counts(found) && reaches(found)));
  return (
    denied(before, (found) => found.last < first && reach(words, found.last, first)) ||
    denied(
      after,
      (found) => last < found.first && found.first - last <= 3 && sameClause(words, last, found.first),
    )
  );
}

function reach(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to);
  if (between.length > REACH || words[from]!.sentence !== words[to]!.sentence) return false;
  if (between.some(({ form }) => ends.has(form))) return false;
  return sameClause(words, from, to) || endsAsList(words, to);
}

const sameClause = (words: readonly Word[], a: number, b: number) => words[a]!.clause === words[b]!.clause;

/** Whether the items of the list that a word stands in are joined by "or": then a denial is of all of them. */
function endsAsList(words: readonly Word[], at: number): boolean {
  const { sentence } = words[at]!;
  const rest = words.slice(at + 1, at + 1 + REACH).filter((word) => word.sentence === sentence);
  const before = words[at - 1]?.form;
  return before === 'or' || before === 'nor' || rest.some(({ form }) => form === 'or' || form === 'nor');
}
