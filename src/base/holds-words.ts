/** Tells of a text whether every word of `words` occurs somewhere in it, whatever its case; without words all do. */
export function holdsWords(words: string): (text: string) => boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    return wanted.every((word) => lower.includes(word));
  };
}
