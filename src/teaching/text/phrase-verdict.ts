import type { Grade } from '../grade.ts';
import type { PhraseMark, TextMarks } from './mark-text.ts';

/** How much was said, what was not, and what must not be said, in sentences; the table names each. */
export function phraseVerdict({ found, claimed }: Pick<TextMarks, 'found' | 'claimed'>): string {
  const named = (marks: readonly PhraseMark[]) => marks.map(({ phrase }) => phrase.name).join(', ');
  const said = found.filter(({ share }) => share === 1).length;
  const other = found.filter(({ share, why }) => share < 1 && why !== 'not found');
  const missing = found.filter(({ why }) => why === 'not found');
  return [
    `You said ${said} of the ${found.length} things looked for.`,
    ...other.map(({ phrase, why }) => `${phrase.name}: ${why}.`),
    missing.length > 0 ? `Not found in your words: ${named(missing)}.` : '',
    ...claimed.map(({ why }) => why),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The same as a table. */
export function phraseFacts({ found, claimed }: Pick<TextMarks, 'found' | 'claimed'>): Grade['facts'] {
  return [
    ...found.map(({ phrase, why }) => ({ label: phrase.name, value: why })),
    ...claimed.map(({ any }) => ({ label: `“${any[0]}”`, value: 'should not be there' })),
  ];
}

/** The same as numbers: the share that each thing got. */
export function phraseDetails({ found }: Pick<TextMarks, 'found'>): Grade['details'] {
  return Object.fromEntries(found.map(({ phrase, share }) => [`item.${phrase.id}`, share]));
}

/** A right answer in words: for the student who left it blank, and for robots. */
export function modelText(
  marks: readonly {
    readonly any: readonly string[];
    readonly polarity: string;
    readonly side?: string | undefined;
  }[],
): string {
  return marks
    .map(({ any, polarity, side }) => {
      const where = side === 'both' ? 'bilateral ' : side ? `${side} ` : '';
      return `${polarity === 'absent' ? 'no ' : ''}${where}${any[0]}`;
    })
    .map((phrase) => `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}.`)
    .join(' ');
}
