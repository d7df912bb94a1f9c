/** What is needed of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  /** Which key of the keyboard, whatever is printed on it; tells Shift with a digit. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Chord {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

function parse(chord: string): Chord {
  // A chord may end in the plus key itself.
  const parts = chord.endsWith('+')
    ? [...chord.slice(0, -1).split('+').filter(Boolean), '+']
    : chord.split('+');
  const held = new Set(parts.slice(0, -1));
  return {
    key: parts.at(-1)!,
    ctrl: held.has('Ctrl'),
    alt: held.has('Alt'),
    shift: held.has('Shift'),
  };
}

/** Whether a key press is a chord such as `L`, `Ctrl+Z` or `Shift+1`; Ctrl is the Command key of a Mac too. */
export function isChord(chord: string, press: KeyPress): boolean {
  const { key, ctrl, alt, shift } = parse(chord);
  if (ctrl !== (press.ctrlKey || press.metaKey) || alt !== press.altKey) return false;
  // With Shift a digit's key gives another character on every layout.
  if (shift && /^\d$/.test(key)) return press.shiftKey && press.code === `Digit${key}`;
  if (press.key.toLowerCase() !== key.toLowerCase()) return false;
  // Signs such as ? need Shift on some layouts and not on others.
  return isSign(key) || shift === press.shiftKey;
}

const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase();

/** Whether the chord types a character: a person who dictates must be able to turn it off (WCAG 2.1.4). */
export function typesCharacter(chord: string): boolean {
  const { key, ctrl, alt } = parse(chord);
  return key.length === 1 && !ctrl && !alt;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  '-': '−',
  ' ': 'Space',
};

/** The chord as people read it: "Ctrl Z", "Page Up". */
export function chordName(chord: string): string {
  const { key, ctrl, alt, shift } = parse(chord);
  const held = [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter(Boolean);
  return [...held, NAMES[key] ?? key].join(' ');
}

/** The chord in the words of `aria-keyshortcuts`. */
export function ariaChord(chord: string): string {
  return chord.replace('Ctrl', 'Control').replace(/\+\+$/, '+Plus').replace(/^\+$/, 'Plus');
}
