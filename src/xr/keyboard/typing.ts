import type { Key } from './keyboard-keys.ts';

/** A text being typed, and how the keyboard stands. */
export interface Typing {
  readonly text: string;
  /** UTF-16 units before the caret; never inside a letter. */
  readonly caret: number;
  /** Capitals for one letter, or until it is pressed again. */
  readonly shift: 'off' | 'once' | 'lock';
  /** Signs in the place of letters. */
  readonly signs: boolean;
}

export interface TextLimits {
  readonly maxLength: number;
  readonly multiline: boolean;
}

/** The keyboard as it comes up: behind the text that is there, with a capital for an empty one. */
export function beginTyping(text: string): Typing {
  return { text, caret: text.length, shift: text === '' ? 'once' : 'off', signs: false };
}

/** One key pressed. "Done" changes nothing here: it closes the keyboard. */
export function typed(typing: Typing, key: Key, limits: TextLimits): Typing {
  switch (key.does) {
    case 'type':
      return { ...inserted(typing, key.text, limits), shift: typing.shift === 'lock' ? 'lock' : 'off' };
    case 'newline':
      return limits.multiline ? inserted(typing, '\n', limits) : typing;
    case 'delete':
      return deleted(typing);
    case 'left':
      return { ...typing, caret: before(typing) };
    case 'right':
      return { ...typing, caret: after(typing) };
    case 'shift':
      return { ...typing, shift: ({ off: 'once', once: 'lock', lock: 'off' } as const)[typing.shift] };
    case 'signs':
      return { ...typing, signs: !typing.signs };
    case 'done':
      return typing;
  }
}

/** The text was changed elsewhere, as on the page: the caret stays at its end, or where it was. */
export function textChanged(typing: Typing, text: string): Typing {
  if (text === typing.text) return typing;
  const atEnd = typing.caret >= typing.text.length;
  return {
    ...typing,
    text,
    caret: atEnd ? text.length : boundaryAt(text, Math.min(typing.caret, text.length)),
  };
}

/** What the keyboard's own line shows: the text round the caret, which stands as a bar; `…` for what is left out. */
export function lineOf({ text, caret }: Pick<Typing, 'text' | 'caret'>, most: number): string {
  const behind = Math.min(text.length - caret, Math.floor(most / 4));
  const from = boundaryAt(text, Math.max(0, caret - (most - behind)));
  const to = boundaryAt(text, Math.min(text.length, caret + behind));
  const left = `${from > 0 ? '…' : ''}${text.slice(from, caret)}`;
  const right = `${text.slice(caret, to)}${to < text.length ? '…' : ''}`;
  return `${left}|${right}`.replaceAll('\n', ' ');
}

function inserted(typing: Typing, sign: string, { maxLength }: TextLimits): Typing {
  const { text, caret } = typing;
  if (text.length + sign.length > maxLength) return typing;
  return { ...typing, text: text.slice(0, caret) + sign + text.slice(caret), caret: caret + sign.length };
}

function deleted(typing: Typing): Typing {
  const { text, caret } = typing;
  const from = before(typing);
  return { ...typing, text: text.slice(0, from) + text.slice(caret), caret: from };
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a letter begins, at or before a place in a text; an accent is no letter of its own. */
function boundaryAt(text: string, at: number): number {
  return at >= text.length ? text.length : (letters.segment(text).containing(at)?.index ?? 0);
}

function before({ text, caret }: Typing): number {
  return caret === 0 ? 0 : boundaryAt(text, caret - 1);
}

function after({ text, caret }: Typing): number {
  const letter = letters.segment(text).containing(caret);
  return letter ? letter.index + letter.segment.length : text.length;
}
