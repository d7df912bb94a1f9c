import { sameName } from './same-name.ts';
import { type Side, sideOfWord } from './side-of.ts';
import { wordsOf } from './words.ts';

/** Whether a name is one of `names` but for its side, and that is another side than the right one. */
export function wrongSide(names: readonly string[], right: Side, name: string): boolean {
  const others = wordsOf(name).filter(({ form }) => (sideOfWord(form) ?? right) !== right);
  return others.length > 0 && names.some((other) => sameName(sideless(name), sideless(other)));
}

function sideless(name: string): string {
  return wordsOf(name)
    .map(({ form }) => form)
    .filter((form) => !sideOfWord(form))
    .join(' ');
}
