/** Points for a character where a word begins, beside those for one that follows the character before. */
const WORD_START = 8;
const FOLLOWS = 12;
const ANYWHERE = 1;

/**
 * How well a typed query fits a text: higher is better; undefined where its characters are not all there in
 * order. Case, accents and spaces do not count. Beginnings of words and runs of characters weigh most, so that
 * "axl" finds "Axial" before "Enlarge axial".
 */
export function fuzzyScore(query: string, text: string): number | undefined {
  const wanted = plain(query).replace(/\s+/g, '');
  const inText = plain(text);
  if (wanted === '') return 0;
  let best: (number | undefined)[] = Array.from({ length: inText.length }, () => undefined);
  for (let q = 0; q < wanted.length; q++) {
    const next: (number | undefined)[] = [];
    // The best score of what came before, where characters may be left out in between.
    let before: number | undefined = q === 0 ? 0 : undefined;
    for (let i = 0; i < inText.length; i++) {
      const followed = q > 0 && i > 0 ? best[i - 1] : undefined;
      const start = i === 0 || !/[a-z0-9]/.test(inText[i - 1]!);
      if (inText[i] === wanted[q]) {
        const here = start ? WORD_START : ANYWHERE;
        const options = [before === undefined ? undefined : before + here];
        if (followed !== undefined) options.push(followed + Math.max(FOLLOWS, here));
        next[i] = options.reduce(
          (a, b) => (a === undefined || (b !== undefined && b > a) ? b : a),
          undefined,
        );
      }
      if (q > 0 && best[i] !== undefined && (before === undefined || best[i]! > before)) before = best[i];
    }
    best = next;
  }
  const scores = best.filter((score) => score !== undefined);
  // Of two texts that fit alike, the shorter one says less that was not asked for.
  return scores.length === 0 ? undefined : Math.max(...scores) - inText.length / 1000;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
