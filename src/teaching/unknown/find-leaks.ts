import { wordsOf } from '../text/words.ts';
import { neutralWords } from './neutral-words.ts';

/** A text that a student sees before answering, by its place in a file. */
export interface SeenText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** A word that tells what the case is about, where it must not be. */
export interface Leak {
  readonly path: SeenText['path'];
  /** As it stands in the text. */
  readonly word: string;
}

const fewestLetters = 4;

/** The words by which a diagnosis would be known, in the form in which words are compared. */
export function tellingWords(secrets: readonly string[]): ReadonlySet<string> {
  const forms = secrets.flatMap((secret) => wordsOf(secret).map(({ form }) => form));
  return new Set(forms.filter((form) => isWord(form) && !neutralWords.has(form)));
}

/** Every word of the texts that is among the telling ones, each once per text. */
export function findLeaks(telling: ReadonlySet<string>, seen: readonly SeenText[]): Leak[] {
  return seen.flatMap(({ path, text }) => {
    const found = wordsOf(text.replaceAll('-', ' ')).filter(({ form }) => telling.has(form));
    const first = found.filter(({ form }, i) => found.findIndex((word) => word.form === form) === i);
    const plain = text.replaceAll('-', ' ');
    return first.map(({ from, to }) => ({ path, word: plain.slice(from, to) }));
  });
}

const isWord = (form: string) => form.length >= fewestLetters && /^\p{L}+$/u.test(form);
