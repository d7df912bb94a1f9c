/** What a key does: types what is on it, or one of the works of a keyboard. */
export type Key =
  | { readonly does: 'type'; readonly text: string }
  | { readonly does: 'shift' | 'signs' | 'delete' | 'left' | 'right' | 'newline' | 'done' };

/** A key with the share of its row's free room that it takes: plain keys take none. */
export interface PlacedKey {
  readonly key: Key;
  /** As printed on it. */
  readonly cap: string;
  readonly grow: number;
}

const plain = (signs: string): PlacedKey[] =>
  Array.from(signs, (text) => ({ key: { does: 'type', text }, cap: text, grow: 0 }));
const works = (does: Exclude<Key['does'], 'type'>, cap: string, grow = 0): PlacedKey => ({
  key: { does },
  cap,
  grow,
});
const SPACE: PlacedKey = { key: { does: 'type', text: ' ' }, cap: 'Space', grow: 3 };

const LETTERS = ['qwertyuiop', "asdfghjkl'", 'zxcvbnm'] as const;
const SIGNS = ['!?()[]"%&@', '+−×=≈<>≤≥/', '°±²³µ_:'] as const;

/** The rows of a QWERTY keyboard; every row is at most ten plain keys wide. */
export function keyboardKeys({
  signs,
  upper,
  multiline,
}: {
  readonly signs: boolean;
  readonly upper: boolean;
  readonly multiline: boolean;
}): readonly (readonly PlacedKey[])[] {
  const [first, second, third] = signs ? SIGNS : LETTERS.map((row) => (upper ? row.toUpperCase() : row));
  return [
    plain('1234567890'),
    plain(first!),
    plain(second!),
    [works('shift', 'Shift', 1), ...plain(third!), works('delete', 'Delete', 1)],
    [
      works('signs', signs ? 'abc' : '?+°', 1),
      ...plain(',-'),
      SPACE,
      ...plain('.;'),
      works('left', '◀'),
      works('right', '▶'),
    ],
    [...(multiline ? [works('newline', 'New line', 1)] : []), works('done', 'Done', 1)],
  ];
}
