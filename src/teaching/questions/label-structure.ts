import { z } from 'zod';
import { lps } from '../../imaging/spaces.ts';
import { lpsSchema } from '../../measure/lps-schema.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { sameName } from '../text/same-name.ts';
import { sides } from '../text/side-of.ts';
import { wrongSide } from '../text/wrong-side.ts';
import { answerSchemaFor } from './written.ts';

const promptSchema = z.strictObject({
  /** What is pointed at, LPS mm. */
  at: lpsSchema,
  /** Above the field: "Name of the structure". */
  label: z.string().min(1),
});

const keySchema = z.strictObject({
  /** The name as feedback says it, with its side. */
  structure: z.string().min(1),
  side: z.enum(sides).optional(),
  /** Names that are right in full; abbreviations only where they are listed. */
  full: z.array(z.string().min(1)).min(1),
  /** Names that are right but say less: without the side, or the larger part. */
  less: z.array(z.string().min(1)).default([]),
});
type Key = z.infer<typeof keySchema>;

const maxLength = 80;

/**
 * Name what is pointed at (spot test, marked as in the FRCR anatomy paper): right 2, less exact or without its side 1,
 * wrong, vague or an abbreviation that is not listed 0. A name that is on no list waits for a person.
 */
export const labelStructure = defineQuestionKind({
  kind: 'label-structure',
  name: 'Label the structure',
  ruleId: 'label-structure/frcr-2-1-0',
  ruleVersion: 1,
  max: 2,
  task: 'name',
  tellsPlace: true,
  promptSchema,
  keySchema,
  authoring: [
    { field: 'place', at: ['prompt', 'at'], label: 'What is pointed at' },
    { field: 'line', at: ['prompt', 'label'], label: 'Above the field', initial: 'Name of the structure' },
    { field: 'line', at: ['key', 'structure'], label: 'The name, with its side' },
    {
      field: 'pick',
      at: ['key', 'side'],
      label: 'Side',
      optional: true,
      options: sides.map((id) => ({ id, text: id })),
    },
    { field: 'lines', at: ['key', 'full'], label: 'Names that are right in full', help: 'One a line.' },
    {
      field: 'lines',
      at: ['key', 'less'],
      label: 'Names that are right but say less',
      help: 'Half marks: without the side, or the larger part. One a line.',
    },
  ],
  responseSchema: () => z.strictObject({ name: answerSchemaFor(maxLength) }),
  check(_prompt, { full, less }) {
    const twice = less.filter((name) => full.some((other) => sameName(name, other)));
    return twice.map((name) => ({ path: ['key', 'less'], message: `“${name}” is a full answer too` }));
  },
  controls: ({ label }) => [{ control: 'text', id: 'name', label, maxLength, multiline: false }],
  pointedOut: ({ at }) => [{ shape: 'marker', at }],
  grade(_prompt, key, { name }) {
    const { score, verdict, known } = judge(key, name);
    return {
      score,
      verdict,
      facts: [
        { label: 'You wrote', value: name.trim() },
        { label: 'Structure', value: key.structure },
      ],
      details: { matched: known },
      ...(known ? {} : { provisional: `“${name.trim()}” is on no list of answers: a person should look.` }),
    };
  },
  answerText: (_prompt, { structure }) => `This is the ${structure}.`,
  truthMarks: () => [],
  answerMarks: () => [],
  simulate(_prompt, { full, less }, random, skill) {
    if (random.uniform() < skill) return { name: full[0]! };
    return { name: random.uniform() < 0.3 ? (less[0] ?? 'vessel') : 'vessel' };
  },
  example: {
    question: {
      id: 'q-label',
      kind: 'label-structure',
      text: 'Name the structure at the marker.',
      prompt: { at: lps(31.5, -12, 84), label: 'Name of the structure' },
    },
    key: {
      questionId: 'q-label',
      explanation: 'It enters the left atrium from above, in front of the bronchus.',
      key: {
        structure: 'left superior pulmonary vein',
        side: 'left',
        full: ['left superior pulmonary vein', 'left upper pulmonary vein'],
        less: ['superior pulmonary vein', 'pulmonary vein'],
      },
    },
    right: { name: ' Left upper  pulmonary VEIN' },
    wrong: { name: 'right superior pulmonary vein' },
    junk: [{ name: '' }, { name: '…' }, { name: 'v'.repeat(81) }, { name: 2 }, {}, 'left atrium'],
  },
});

function judge({ structure, side, full, less }: Key, name: string) {
  if (full.some((other) => sameName(name, other)))
    return { score: 2, known: true, verdict: `Right: the ${structure}.` };
  if (less.some((other) => sameName(name, other))) {
    const verdict = `Half marks: right, but it can be said more exactly. This is the ${structure}.`;
    return { score: 1, known: true, verdict };
  }
  if (side && wrongSide([...full, ...less], side, name))
    return {
      score: 0,
      known: true,
      verdict: `The structure is right, the side is not: this is the ${structure}.`,
    };
  return {
    score: 0,
    known: false,
    verdict: `“${name.trim()}” is not the name looked for: this is the ${structure}.`,
  };
}
