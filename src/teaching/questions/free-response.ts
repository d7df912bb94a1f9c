import { z } from 'zod';
import { lps } from '../../imaging/spaces.ts';
import { add, normalize, scale } from '../../imaging/vector.ts';
import { sphere } from '../../measure/ellipsoid.ts';
import { formatValue } from '../../measure/reading.ts';
import { acceptanceMm } from '../acceptance.ts';
import { assignMarks } from '../assign-marks.ts';
import { ratedPointSchema, scaleSchema } from '../control.ts';
import { defineQuestionKind } from '../question-kind.ts';
import { distanceFromRegionMm, ellipsoidsIn, insideOf, regionMarks, regionSchema } from '../region.ts';

const promptSchema = z.strictObject({
  /** What to mark: "Mark every nodule". The number of them is not told. */
  label: z.string().min(1),
  rating: scaleSchema.default({ min: 1, max: 5, step: 1, minLabel: 'Unsure', maxLabel: 'Certain' }),
});

const keySchema = z.strictObject({
  /** None in a normal case: not marking anything is then right. */
  lesions: z.array(z.strictObject({ name: z.string().min(1), region: regionSchema })),
  voxelDiagonalMm: z.number().positive(),
});
type Key = z.infer<typeof keySchema>;

/** More marks than this are no search. */
const mostMarks = 50;
const mm = (value: number) => formatValue(value, 'mm');

/**
 * Mark all that you find, each with how sure you are, and are not told how many there are. The mark is the lesions
 * found of all lesions and false marks together; without a lesion, 1 for no marks. The ratings go into the
 * free-response analysis over many cases (wAFROC), which needs normal cases too.
 */
export const freeResponse = defineQuestionKind({
  kind: 'free-response',
  name: 'Mark all that you find',
  ruleId: 'free-response/found-of-lesions-and-false-marks',
  ruleVersion: 1,
  max: 1,
  task: 'find',
  promptSchema,
  keySchema,
  authoring: [
    { field: 'line', at: ['prompt', 'label'], label: 'What to mark', initial: 'Findings' },
    {
      field: 'scale',
      at: ['prompt', 'rating'],
      label: 'How sure, from … to …',
      initial: { min: 1, max: 5, step: 1, minLabel: 'Unsure', maxLabel: 'Certain' },
    },
    {
      field: 'rows',
      at: ['key', 'lesions'],
      label: 'What there is to find',
      help: 'None in a normal case: not marking anything is then right.',
      item: 'lesion',
      of: [
        { field: 'line', at: ['name'], label: 'Name' },
        { field: 'region', at: ['region'], label: 'Where it lies' },
      ],
    },
    { field: 'voxel', at: ['key', 'voxelDiagonalMm'], label: 'Voxel' },
  ],
  responseSchema: ({ rating }) => {
    const rated = ratedPointSchema.refine((mark) => mark.rating >= rating.min && mark.rating <= rating.max);
    return z.strictObject({ marks: z.array(rated).max(mostMarks) });
  },
  check: (_prompt, key) =>
    key.lesions.flatMap((lesion, i) => {
      const near = key.lesions
        .slice(0, i)
        .find((other) => distanceFromRegionMm(other.region, insideOf(lesion.region)) < 0);
      return near ? [{ path: ['key', 'lesions', i], message: `lies inside “${near.name}”; join them` }] : [];
    }),
  controls: ({ label, rating }) => [{ control: 'mark-points', id: 'marks', label, rating }],
  grade(_prompt, key, { marks }) {
    const { lesions, elsewhere, repeated } = read(key, marks);
    const found = lesions.filter((rating) => rating !== undefined).length;
    const all = lesions.length + elsewhere.length;
    const names = (hit: boolean) =>
      key.lesions.filter((_, i) => (lesions[i] !== undefined) === hit).map(({ name }) => name);
    const verdict = [
      lesions.length === 0 && all === 0 ? 'Right: there is nothing to mark.' : '',
      lesions.length === 0 && all > 0 ? 'There is nothing to mark here.' : '',
      found > 0 ? `${found === all ? 'Right, all of them' : 'Found'}: ${names(true).join(', ')}.` : '',
      found < lesions.length ? `Missed: ${names(false).join(', ')}.` : '',
      elsewhere.length > 0
        ? `${elsewhere.length === 1 ? 'One mark is' : `${elsewhere.length} marks are`} on no lesion: up to ${mm(acceptanceMm(key))} from its edge counts as on it.`
        : '',
      repeated > 0 ? 'Of several marks on one lesion the surest counts.' : '',
    ];
    return {
      score: all === 0 ? 1 : found / all,
      verdict: verdict.filter((part) => part !== '').join(' '),
      facts: [
        {
          label: 'Lesions found',
          value: lesions.length === 0 ? 'there are none' : `${found} of ${lesions.length}`,
        },
        { label: 'Marks on no lesion', value: String(elsewhere.length) },
      ],
      details: {
        lesions: lesions.length,
        ll_count: found,
        nl_count: elsewhere.length,
        duplicates: repeated,
        // What free-response analysis needs of one case; a lesion without a mark has "unmarked".
        ll_ratings: lesions.map((rating) => rating ?? 'unmarked').join(' '),
        nl_ratings: elsewhere.join(' '),
      },
    };
  },
  answerText: (_prompt, { lesions }) =>
    lesions.length === 0
      ? 'There is nothing to mark here.'
      : `There ${lesions.length === 1 ? 'is' : 'are'} ${lesions.length} to find: ${lesions.map(({ name }) => name).join(', ')}.`,
  truthMarks: (_prompt, { lesions }) => lesions.flatMap(({ region }) => regionMarks(region)),
  answerMarks: (_prompt, { marks }) =>
    marks.flatMap(({ at, rating }) => [
      { shape: 'marker', at },
      { shape: 'label', at, text: String(rating) },
    ]),
  missed: (key, { marks }) => {
    const { lesions } = read(key, marks);
    return key.lesions.flatMap(({ name, region }, i) =>
      lesions[i] === undefined ? [{ name, parts: ellipsoidsIn(region) }] : [],
    );
  },
  simulate({ rating }, key, random, skill) {
    const found = key.lesions.filter(() => random.uniform() < skill);
    const falseMarks = random.uniform() < skill ? 0 : 1;
    const away = (region: Key['lesions'][number]['region']) =>
      add(insideOf(region), scale(normalize([random.normal(), random.normal(), random.normal()]), 400));
    return {
      marks: [
        ...found.map(({ region }) => ({ at: insideOf(region), rating: rating.max })),
        ...key.lesions.slice(0, falseMarks).map(({ region }) => ({ at: away(region), rating: rating.min })),
      ],
    };
  },
  example: {
    question: {
      id: 'q-nodules',
      kind: 'free-response',
      text: 'Mark every nodule that you find.',
      prompt: { label: 'Nodules' },
    },
    key: {
      questionId: 'q-nodules',
      explanation: 'Nodules fade out above and below; vessels go on.',
      key: {
        lesions: [
          { name: 'nodule in the right upper lobe', region: { ...sphere(lps(-60, 12, 140), 5) } },
          { name: 'nodule in the left lower lobe', region: { ...sphere(lps(48, 31, 65), 3.5) } },
        ],
        voxelDiagonalMm: 1.6,
      },
    },
    right: {
      marks: [
        { at: [47, 31, 66], rating: 4 },
        { at: [-61, 13, 139], rating: 5 },
      ],
    },
    wrong: {
      marks: [
        { at: [-61, 13, 139], rating: 5 },
        { at: [10, 80, 100], rating: 2 },
      ],
    },
    junk: [
      { marks: [{ at: [1, 2, 3] }] },
      { marks: [{ at: [1, 2], rating: 3 }] },
      { marks: [{ at: [1, 2, 3], rating: 9 }] },
      { marks: 'none' },
      {},
      [],
    ],
  },
});

function read(key: Key, marks: readonly z.infer<typeof ratedPointSchema>[]) {
  return assignMarks(marks, { ...key, lesions: key.lesions.map(({ region }) => region) });
}
