import { describe, expect, test } from 'vitest';
import { type Key, keyboardKeys } from '../../../src/xr/keyboard/keyboard-keys.ts';
import { beginTyping, lineOf, textChanged, type Typing, typed } from '../../../src/xr/keyboard/typing.ts';

const limits = { maxLength: 12, multiline: false };
const sign = (text: string): Key => ({ does: 'type', text });
const press = (typing: Typing, ...keys: (Key | Key['does'])[]): Typing =>
  keys.reduce<Typing>(
    (at, key) => typed(at, typeof key === 'string' ? ({ does: key } as Key) : key, limits),
    typing,
  );
const at = (text: string, caret: number): Typing => ({ text, caret, shift: 'off', signs: false });
const shown = ({ text, caret }: Typing) => `${text.slice(0, caret)}|${text.slice(caret)}`;

describe('a key', () => {
  // biome-ignore format: one key per line reads as a table
  const cases: [string, Typing, (Key | Key['does'])[], string][] = [
    ['types where the caret is', at('nodle', 3), [sign('u')], 'nodu|le'],
    ['deletes before the caret', at('nodduule', 5), ['delete'], 'nodd|ule'],
    ['deletes nothing at the start', at('node', 0), ['delete'], '|node'],
    ['moves left', at('node', 2), ['left'], 'n|ode'],
    ['moves right', at('node', 2), ['right'], 'nod|e'],
    ['stays at both ends', at('ab', 2), ['right', 'left', 'left', 'left'], '|ab'],
    ['steps over a letter with its accent as one', at('cafe\u0301s', 5), ['left'], 'caf|e\u0301s'],
    ['deletes an emoji whole', at('ok 👩‍⚕️', 8), ['delete'], 'ok |'],
    ['types no more than the field holds', at('twelve signs', 12), [sign('x')], 'twelve signs|'],
    ['makes no new line in a single one', at('ab', 1), ['newline'], 'a|b'],
    ['done changes nothing', at('ab', 1), ['done'], 'a|b'],
  ];
  test.each(cases)('%s', (_, before, keys, after) => {
    expect(shown(press(before, ...keys))).toBe(after);
  });

  test('a text of several lines has new ones', () => {
    expect(typed(at('ab', 1), { does: 'newline' }, { maxLength: 9, multiline: true }).text).toBe('a\nb');
  });
});

describe('shift', () => {
  test('holds for one letter, pressed twice until it is pressed again', () => {
    const once = press(at('', 0), 'shift');
    expect(once.shift).toBe('once');
    expect(press(once, sign('N')).shift).toBe('off');
    const locked = press(at('', 0), 'shift', 'shift');
    expect(press(locked, sign('H'), sign('U')).shift).toBe('lock');
    expect(press(locked, 'shift').shift).toBe('off');
  });
  test('is down for the first letter of an empty text, and not behind a text', () => {
    expect(beginTyping('').shift).toBe('once');
    expect(beginTyping('node')).toEqual(at('node', 4));
  });
});

describe('typed elsewhere', () => {
  test('the caret stays at the end, or where it was, or comes back to what is left', () => {
    expect(shown(textChanged(at('nod', 3), 'nodule'))).toBe('nodule|');
    expect(shown(textChanged(at('nod', 1), 'nodule'))).toBe('n|odule');
    expect(shown(textChanged(at('nodule', 4), 'no'))).toBe('no|');
  });
  test('the same text changes nothing', () => {
    const before = at('nod', 2);
    expect(textChanged(before, 'nod')).toBe(before);
  });
});

describe('the keyboard’s line', () => {
  test('shows short texts whole and long ones round the caret', () => {
    expect(lineOf(at('node', 2), 20)).toBe('no|de');
    const long = at('0123456789abcdefghij', 12);
    expect(lineOf(long, 8)).toBe('…6789ab|cd…');
    expect(lineOf(long, 8).replace(/[…|]/g, '')).toHaveLength(8);
  });
});

describe('the keys', () => {
  // biome-ignore format: as above
  const layers = [[false, false], [false, true], [true, false]].map(([signs, upper]) => keyboardKeys({ signs: signs!, upper: upper!, multiline: true }));
  test('all letters, digits and what a text needs can be typed', () => {
    const typable = layers.flat(2).flatMap(({ key }) => (key.does === 'type' ? [key.text] : []));
    for (const wanted of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:-−+×±°²³µ%/()?!\'"')
      expect(typable).toContain(wanted);
  });
  test('no row is wider than ten keys, and no layer has a key twice', () => {
    for (const rows of layers) {
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(10);
      const caps = rows.flat().map(({ cap }) => cap);
      expect(caps.filter((cap, i) => caps.indexOf(cap) !== i)).toEqual([]);
    }
  });
});
