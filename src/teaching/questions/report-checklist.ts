import { z } from 'zod';
import { formatValue } from '../../measure/reading.ts';
import type { Quote } from '../grade.ts';
import type { AuthorField } from '../author-field.ts';
import type { AuthoringIssue } from '../authoring-issue.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { forbiddenPhraseSchema } from '../text/forbidden-phrase.ts';
import { keyPhraseSchema } from '../text/key-phrase.ts';
import { markText, type PhraseMark, pointsOf } from '../text/mark-text.ts';
import { forbiddenPhraseField, keyPhraseFields } from '../text/phrase-fields.ts';
import { modelText, phraseDetails, phraseFacts, phraseVerdict } from '../text/phrase-verdict.ts';
import { checkPhrases, longest } from './written.ts';
import { findReported, reportedValueSchema } from './reported-value.ts';

const sectionSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  multiline: z.boolean().default(true),
});

/** What a report is made of, where an author says nothing else. */
const usualSections = [
  { id: 'technique', label: 'Technique', multiline: false },
  { id: 'comparison', label: 'Comparison', multiline: false },
  { id: 'findings', label: 'Findings, with measurements', multiline: true },
  { id: 'impression', label: 'Impression', multiline: true },
  { id: 'urgency', label: 'Urgency, and who is told', multiline: false },
];

const promptSchema = z.strictObject({
  sections: z.array(sectionSchema).min(1).default(usualSections),
  maxLength: z.int().min(20).max(longest).default(1500),
});
type Prompt = z.infer<typeof promptSchema>;

/** Where an item must stand, and whether the report is worth anything without it. */
const inReport = { section: z.string().min(1), critical: z.boolean().default(false) };
const inReportFields: readonly AuthorField[] = [
  { field: 'which', at: ['section'], label: 'Section', of: ['prompt', 'sections'] },
  {
    field: 'switch',
    at: ['critical'],
    label: 'Without it the report gets half marks at most',
    initial: false,
  },
];
const itemSchema = keyPhraseSchema.extend(inReport);
const valueSchema = reportedValueSchema.extend(inReport);

const keySchema = z.strictObject({
  items: z.array(itemSchema).min(1),
  /** Measurements that must stand there with their unit. */
  values: z.array(valueSchema).default([]),
  forbidden: z.array(forbiddenPhraseSchema).default([]),
});
type Key = z.infer<typeof keySchema>;
type Item = Key['items'][number];

/** A report that lacks something critical gets no more than this share of the marks. */
const withoutCritical = 0.5;

/**
 * Write a report, section by section: each thing on the checklist counts its weight in the section where it belongs,
 * a measurement only with its unit. Without every critical one there are half marks at most.
 */
export const reportChecklist = defineQuestionKind({
  kind: 'report-checklist',
  name: 'Report checklist',
  ruleId: 'report-checklist/weights-and-critical',
  ruleVersion: 1,
  max: 1,
  task: 'write',
  promptSchema,
  keySchema,
  authoring: [
    {
      field: 'rows',
      at: ['prompt', 'sections'],
      label: 'Sections',
      item: 'section',
      ids: true,
      initial: usualSections,
      of: [
        { field: 'line', at: ['label'], label: 'Heading' },
        { field: 'switch', at: ['multiline'], label: 'Several lines', initial: true },
      ],
    },
    { field: 'number', at: ['prompt', 'maxLength'], label: 'Letters a section at most', initial: 1500 },
    {
      field: 'rows',
      at: ['key', 'items'],
      label: 'Checklist',
      item: 'item',
      ids: true,
      of: [...keyPhraseFields, ...inReportFields],
    },
    {
      field: 'rows',
      at: ['key', 'values'],
      label: 'Measurements that must stand there',
      item: 'measurement',
      ids: true,
      of: [
        { field: 'line', at: ['name'], label: 'What it is' },
        { field: 'measured', at: ['reference'], label: 'The right value', unit: ['unit'] },
        { field: 'number', at: ['tolerance'], label: 'Right up to … off', initial: 2 },
        { field: 'number', at: ['weight'], label: 'Weight', initial: 1 },
        ...inReportFields,
      ],
    },
    forbiddenPhraseField,
  ],
  responseSchema: ({ sections, maxLength }) => {
    const fields = sections.map(({ id }): [string, z.ZodType<string | undefined>] => [
      id,
      z.string().max(maxLength).optional(),
    ]);
    return z
      .strictObject(Object.fromEntries(fields))
      .refine((texts) => Object.values(texts).some((text) => text && /[\p{L}\d]/u.test(text)));
  },
  check: checkReport,
  controls: ({ sections, maxLength }) =>
    sections.map(({ id, label, multiline }) => ({ control: 'text', id, label, maxLength, multiline })),
  grade({ sections }, key, texts) {
    const marks = markReport(sections, key, texts);
    const { points, lost, max } = pointsOf(marks);
    const missing = marks.found.filter(({ phrase, share }) => phrase.critical && share === 0);
    const critical = missing.map(({ phrase }) => phrase.name).join(', ');
    const score = missing.length > 0 ? Math.min(points / max, withoutCritical) : points / max;
    const limit = critical
      ? `Critical and missing: ${critical}; without it there are half marks at most. `
      : '';
    return {
      score,
      verdict: `${score === 1 ? 'Right: everything is there. ' : limit}${phraseVerdict(marks)}`,
      facts: phraseFacts(marks),
      details: {
        points,
        maxPoints: max,
        lost,
        criticalMissing: missing.length,
        ...phraseDetails(marks),
      },
      quotes: [...marks.quotes],
      provisional: 'Marked by key phrases: a person should read it before it counts in an exam.',
    };
  },
  answerText: ({ sections }, key) => `For example: ${Object.values(modelReport(sections, key)).join(' ')}`,
  truthMarks: () => [],
  answerMarks: () => [],
  simulate({ sections }, key, random, skill) {
    const said = {
      ...key,
      items: key.items.filter(() => random.uniform() < skill),
      values: key.values.filter(() => random.uniform() < skill),
    };
    return { ...modelReport(sections, { ...said, forbidden: [] }, 'Nothing to add.') };
  },
  example: {
    question: {
      id: 'q-report',
      kind: 'report-checklist',
      text: 'Write the report.',
      prompt: { maxLength: 400 },
    },
    key: {
      questionId: 'q-report',
      explanation:
        'A report answers the question, measures what will be followed, and says how urgent it is.',
      key: {
        items: [
          {
            id: 'contrast',
            name: 'Contrast named',
            any: ['contrast', 'unenhanced', 'non-contrast'],
            section: 'technique',
          },
          {
            id: 'earlier',
            name: 'Earlier images',
            any: ['no prior', 'no previous', 'none', 'compared'],
            section: 'comparison',
          },
          {
            id: 'aneurysm',
            name: 'Aneurysm of the abdominal aorta',
            any: ['aneurysm', 'AAA'],
            weight: 2,
            section: 'findings',
            critical: true,
          },
          {
            id: 'rupture',
            name: 'No rupture',
            any: ['rupture', 'leak', 'retroperitoneal hematoma'],
            polarity: 'absent',
            section: 'findings',
          },
          {
            id: 'conclusion',
            name: 'Aneurysm in the impression',
            any: ['aneurysm', 'AAA'],
            section: 'impression',
          },
          {
            id: 'urgent',
            name: 'Urgent referral',
            any: ['urgent', 'vascular surgery', 'soon'],
            section: 'urgency',
            critical: true,
          },
        ],
        values: [
          {
            id: 'diameter',
            name: 'Diameter with unit',
            reference: 57,
            unit: 'mm',
            tolerance: 3,
            section: 'findings',
          },
        ],
        forbidden: [{ any: ['dissection'], penalty: 1, why: 'There is no flap: it is no dissection.' }],
      },
    },
    right: {
      technique: 'CT of the abdomen with intravenous contrast.',
      comparison: 'None.',
      findings: 'Infrarenal aortic aneurysm, 5.6 cm from outer to outer wall. No sign of rupture.',
      impression: 'AAA of 56 mm.',
      urgency: 'Urgent; vascular surgery was phoned.',
    },
    wrong: {
      technique: 'CT with contrast.',
      comparison: 'No prior study.',
      findings: 'Aneurysm of the aorta of 57. Dissection flap. No leak.',
      impression: 'Aneurysm.',
      urgency: 'Routine.',
    },
    junk: [
      { findings: '' },
      { findings: 4 },
      { findings: 'x'.repeat(401) },
      { summary: 'Aneurysm.' },
      {},
      'Aneurysm.',
    ],
  },
});

/** A value as something to find, so that it is listed and counted as the others are. */
function valueAsItem({ id, name, weight, section, critical }: Key['values'][number]): Item {
  return { id, name, any: [name], polarity: 'present', weight, section, critical };
}

function markReport(
  sections: Prompt['sections'],
  key: Key,
  texts: Readonly<Record<string, string | undefined>>,
) {
  const bySection = sections.map(({ id }) => {
    const text = texts[id] ?? '';
    const marks = markText(
      id,
      text,
      key.items.filter(({ section }) => section === id),
      key.forbidden,
    );
    const values = key.values
      .filter(({ section }) => section === id)
      .map((value) => ({ value, ...findReported(id, text, value) }));
    const measured = values.map(
      ({ value, share, why }): PhraseMark<Item> => ({ phrase: valueAsItem(value), share, why }),
    );
    const quotes: Quote[] = values.flatMap(({ quote }) => (quote ? [quote] : []));
    return { ...marks, found: [...marks.found, ...measured], quotes: [...marks.quotes, ...quotes] };
  });
  return {
    found: bySection.flatMap(({ found }) => found),
    claimed: key.forbidden.filter((phrase) => bySection.some(({ claimed }) => claimed.includes(phrase))),
    quotes: bySection.flatMap(({ quotes }) => quotes),
  };
}

/** A report that says everything asked for; `filler` stands in sections that it leaves empty. */
function modelReport(
  sections: Prompt['sections'],
  { items, values }: Key,
  filler = '',
): Record<string, string> {
  const texts = sections.map(({ id }): [string, string] => {
    const said = modelText(items.filter(({ section }) => section === id));
    const numbers = values
      .filter(({ section }) => section === id)
      .map(({ name, reference, unit }) => `${name}: ${formatValue(reference, unit)}.`);
    return [id, [said, ...numbers].filter((part) => part !== '').join(' ') || filler];
  });
  return Object.fromEntries(texts);
}

function checkReport({ sections }: Prompt, { items, values, forbidden }: Key): AuthoringIssue[] {
  const ids = sections.map(({ id }) => id);
  const stray = (list: 'items' | 'values', of: readonly { readonly section: string }[]) =>
    of.flatMap(({ section }, i) =>
      ids.includes(section)
        ? []
        : [
            {
              path: ['key', list, i, 'section'],
              message: `no section '${section}'; use one of: ${ids.join(', ')}`,
            },
          ],
    );
  const twice = ids.filter((id, i) => ids.indexOf(id) < i);
  return [
    ...twice.map((id) => ({
      path: ['prompt', 'sections'],
      message: `two sections have the id '${id}'; rename one`,
    })),
    ...stray('items', items),
    ...stray('values', values),
    ...checkPhrases([...items, ...values.map((value) => ({ ...valueAsItem(value), any: ['x'] }))], forbidden),
  ];
}
