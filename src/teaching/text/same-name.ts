import { wordsOf } from './words.ts';

const idle = new Set(['the', 'a', 'an', 'of']);

/** Whether two names are the same words in any order, case, number and spelling: "vein of the liver", "liver veins". */
export function sameName(a: string, b: string): boolean {
  const key = (name: string) =>
    wordsOf(name)
      .map(({ form }) => form)
      .filter((form) => !idle.has(form))
      .sort()
      .join(' ');
  return key(a) === key(b);
}
