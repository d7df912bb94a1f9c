import type { Quote } from '../grade.ts';

/** A piece of a written answer: plain, or with what it did for the mark. */
export interface QuotedPart {
  readonly text: string;
  readonly quote: Quote | undefined;
}

/** A written answer in pieces, in order and whole; of quotes that overlap the one that begins first is kept. */
export function quotedParts(text: string, quotes: readonly Quote[]): readonly QuotedPart[] {
  const parts: QuotedPart[] = [];
  let at = 0;
  for (const quote of [...quotes].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (quote.from < at || quote.to > text.length) continue;
    if (quote.from > at) parts.push({ text: text.slice(at, quote.from), quote: undefined });
    parts.push({ text: text.slice(quote.from, quote.to), quote });
    at = quote.to;
  }
  return at < text.length ? [...parts, { text: text.slice(at), quote: undefined }] : parts;
}
