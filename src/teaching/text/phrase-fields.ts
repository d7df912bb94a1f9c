import type { AuthorField } from '../author-field.ts';
import { sides } from './side-of.ts';

const sideOptions = sides.map((id) => ({ id, text: id }));

/** The form of a thing that a written answer should say. */
export const keyPhraseFields: readonly AuthorField[] = [
  { field: 'line', at: ['name'], label: 'What it is', help: 'As feedback says it: “Pneumothorax”.' },
  {
    field: 'lines',
    at: ['any'],
    label: 'Words that count',
    help: 'The phrase and its synonyms, one a line.',
  },
  {
    field: 'pick',
    at: ['polarity'],
    label: 'It should be said to be',
    initial: 'present',
    options: [
      { id: 'present', text: 'there' },
      { id: 'absent', text: 'not there' },
    ],
  },
  { field: 'number', at: ['weight'], label: 'Weight', initial: 1 },
  { field: 'pick', at: ['side'], label: 'Side', optional: true, options: sideOptions },
];

/** The form of what a written answer must not claim. */
export const forbiddenPhraseField: AuthorField = {
  field: 'rows',
  at: ['key', 'forbidden'],
  label: 'Must not be claimed',
  item: 'wrong claim',
  of: [
    { field: 'lines', at: ['any'], label: 'Words of it', help: 'One a line.' },
    { field: 'number', at: ['penalty'], label: 'Points taken off', initial: 1 },
    { field: 'line', at: ['why'], label: 'Why it is wrong' },
  ],
};
