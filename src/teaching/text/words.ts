/** One word of a text. */
export interface Word {
  /** Lower case, without accents, one spelling for British and American: what words are compared by. */
  readonly form: string;
  /** Characters from the start of the text; `to` is the first one after the word. */
  readonly from: number;
  readonly to: number;
  /** Counts up at each full stop, semicolon, colon and line end. */
  readonly sentence: number;
  /** Counts up at each comma and bracket too. */
  readonly clause: number;
}

/** The words of a text, with where they stand. Numbers keep their decimal point: "8.1" is one word, "8mm" two. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let [sentence, clause] = [0, 0];
  for (const match of text.matchAll(
    /\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}\d]*(?:['’]\p{L}+)?|[°%]|[.;:!?\n]+|[,()[\]–—]/gu,
  )) {
    const [found] = match;
    if (/^[.;:!?\n]/.test(found)) sentence++;
    if (/^[.;:!?\n,()[\]–—]/.test(found)) clause++;
    else
      words.push({
        form: formOf(found),
        from: match.index,
        to: match.index + found.length,
        sentence,
        clause,
      });
  }
  return words;
}

/**
 * What a word is compared by, which need not be a word itself. A plural is its singular ("nodules", "arteries",
 * "masses", "branches", "metastases", "vertebrae"), and "haemorrhage" is "hemorrhage": students write both.
 */
function formOf(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace('’', "'")
    .toLowerCase()
    .replace(/ae$/, 'a')
    .replace(/ae|oe/g, 'e');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 4 && /(ss|sh|ch|x)es?$/.test(plain)) return plain.replace(/es?$/, '');
  if (plain.length > 4 && plain.endsWith('sis')) return `${plain.slice(0, -2)}e`;
  return plain.length > 3 && /[^su]s$/.test(plain) && !plain.endsWith('is') ? plain.slice(0, -1) : plain;
}
