import { expect, it } from 'vitest';
import { ariaChord, chordName, isChord, typesCharacter } from '../../../src/flat/actions/key-chord.ts';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

// biome-ignore format: a table
const cases: [chord: string, key: string, held: object, is: boolean][] = [
  ['L',            'l',        {},                                  true],
  ['L',            'L',        {},                                  true],
  ['L',            'L',        { shiftKey: true },                  false],
  ['L',            'l',        { ctrlKey: true },                   false],
  ['?',            '?',        { shiftKey: true },                  true],
  ['?',            '?',        {},                                  true],
  ['+',            '+',        { shiftKey: true },                  true],
  ['Ctrl++',       '+',        { ctrlKey: true },                   true],
  ['Ctrl+Z',       'z',        { metaKey: true },                   true],
  ['Ctrl+Z',       'Z',        { ctrlKey: true, shiftKey: true },   false],
  ['Ctrl+Shift+Z', 'Z',        { ctrlKey: true, shiftKey: true },   true],
  ['Shift+1',      '!',        { shiftKey: true, code: 'Digit1' },  true],
  ['Shift+1',      '1',        { code: 'Digit1' },                  false],
  ['1',            '1',        { code: 'Digit1' },                  true],
  ['1',            '1',        { shiftKey: true, code: 'Digit1' },  true],
  ['PageUp',       'PageUp',   {},                                  true],
  ['PageUp',       'PageUp',   { shiftKey: true },                  false],
  ['Alt+N',        'n',        { altKey: true },                    true],
];

it.each(cases)('%s is pressed by %s with %o: %s', (chord, key, held, is) => {
  expect(isChord(chord, press(key, held))).toBe(is);
});

it('reads as people and screen readers know it', () => {
  expect(['Ctrl+Shift+Z', 'PageUp', 'Shift+ArrowLeft', '-', '+'].map(chordName)).toEqual([
    'Ctrl Shift Z',
    'Page Up',
    'Shift ←',
    '−',
    '+',
  ]);
  expect(['Ctrl+K', '+', 'L'].map(ariaChord)).toEqual(['Control+K', 'Plus', 'L']);
});

it('knows which chords a dictating person could type by chance', () => {
  expect(['L', '?', 'Shift+1', 'Shift+P'].every(typesCharacter)).toBe(true);
  expect(['Ctrl+K', 'Escape', 'PageUp', 'Alt+N'].some(typesCharacter)).toBe(false);
});
