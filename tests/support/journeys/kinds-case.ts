import { zipSync } from 'fflate';
import { affine } from '../../../src/imaging/affine.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { sphere } from '../../../src/measure/ellipsoid.ts';
import type { Case, CaseKey } from '../../../src/teaching/case.ts';
import { writePackage } from '../../../src/teaching/package/case-package.ts';
import type { Question, QuestionKey } from '../../../src/teaching/question.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';
import type { QuestionRules } from '../../../src/teaching/rules/answer-rules.ts';
import { ctFile } from '../../dicom/make-ct.ts';

const dims = [60, 56, 30] as const;
const [betweenColumns, betweenRows, gap] = [2.5, 2.25, 4];
const origin = [-73.75, -61.875, 10] as const;
const voxelDiagonalMm = Math.hypot(betweenColumns, betweenRows, gap);

/** The scan's grid, for whoever finds places in it. */
export const kindsGrid = {
  dims,
  lpsFromIndex: affine<'lps', 'index'>([betweenColumns, 0, 0], [0, betweenRows, 0], [0, 0, gap], origin),
};

/** What the scan shows: two balls in the lungs and a rod of bone behind them. */
export const kindsTruth = {
  large: { ...sphere(lps(-33.75, -3.375, 50), 11) },
  small: { ...sphere(lps(36.25, 8.125, 90), 9) },
  rod: { points: [lps(1.25, 40, 10), lps(1.25, 40, 126)], radiusMm: 9 },
};

function huAt(x: number, y: number, z: number): number {
  const { large, small, rod } = kindsTruth;
  const within = ([cx, cy, cz]: readonly number[], a: number, b: number, c: number) =>
    Math.hypot((x - cx!) / a, (y - cy!) / b, (z - cz!) / c) <= 1;
  if (within(large.centre, 11, 11, 11) || within(small.centre, 9, 9, 9)) return 60;
  if (Math.hypot(x - rod.points[0]![0], y - rod.points[0]![1]) <= rod.radiusMm) return 700;
  if (within([-34, -2, 68], 26, 40, 56) || within([34, -2, 68], 26, 40, 56)) return -850;
  return Math.hypot(x / 70, y / 57) <= 1 ? 40 : -1000;
}

function sliceFile(k: number): Uint8Array {
  const z = origin[2] + gap * k;
  const pixels = Array.from({ length: dims[0] * dims[1] }, (_, p) => {
    const [i, j] = [p % dims[0], Math.floor(p / dims[0])];
    return huAt(origin[0] + betweenColumns * i, origin[1] + betweenRows * j, z) + 1024;
  });
  return ctFile(z, {
    '0008,103e': ['LO', 'Test body'],
    '0018,0015': ['CS', 'CHEST'],
    '0018,0050': ['DS', `${gap}`],
    '0020,0013': ['IS', `${k + 1}`],
    '0020,0032': ['DS', `${origin[0]}\\${origin[1]}\\${z}`],
    '0028,0010': ['US', [dims[1]]],
    '0028,0011': ['US', [dims[0]]],
    '0028,0030': ['DS', `${betweenRows}\\${betweenColumns}`],
    '7fe0,0010': ['OW', pixels],
  });
}

type Asked = Pick<Question, 'text' | 'prompt' | 'rules'> & Pick<QuestionKey, 'key' | 'explanation'>;

/** The kinds that need this scan; the others ask what their own example asks. */
const placed: Readonly<Record<string, Asked>> = {
  'free-response': {
    text: 'Mark every nodule that you find.',
    prompt: { label: 'Nodules' },
    key: {
      lesions: [
        { name: 'the larger nodule', region: kindsTruth.large },
        { name: 'the smaller nodule', region: kindsTruth.small },
      ],
      voxelDiagonalMm,
    },
    explanation: 'Nodules fade out above and below.',
  },
  locate: {
    text: 'Put a marker on the larger nodule.',
    prompt: { label: 'Mark the larger nodule' },
    key: { target: kindsTruth.large, voxelDiagonalMm },
    explanation: 'It lies in the right lung.',
  },
  'point-to-structure': {
    text: 'Point to the spine.',
    prompt: { label: 'Spine' },
    key: { structure: { name: 'spine', parts: [kindsTruth.rod] }, voxelDiagonalMm },
    explanation: 'It is the white column behind the lungs.',
  },
  measurement: {
    text: 'Measure the diameter of the larger nodule.',
    prompt: { measurementKind: 'length', label: 'Diameter' },
    key: { reference: 22, points: [lps(-44.75, -3.375, 50), lps(-22.75, -3.375, 50)] },
    explanation: 'Measure where it is largest.',
  },
  attenuation: {
    text: 'Measure the density of the larger nodule.',
    prompt: { measurementKind: 'ellipse', label: 'Density of the nodule' },
    key: { referenceHu: 60, target: kindsTruth.large, voxelDiagonalMm },
    explanation: 'It is as dense as soft tissue.',
  },
  'label-structure': {
    text: 'Name the structure at the marker.',
    prompt: { at: kindsTruth.rod.points[0]!, label: 'Name of the structure' },
    key: { structure: 'spine', full: ['spine', 'vertebral column'], less: ['bone'] },
    explanation: 'It carries the trunk.',
  },
};

const rules: Readonly<Record<string, Partial<QuestionRules>>> = {
  'single-choice': {
    tries: 2,
    tryCost: 0.25,
    hints: [
      { text: 'You look at the patient from the feet.', cost: 0 },
      { text: 'The letters at the edges of the picture name the sides.', cost: 0.25 },
    ],
  },
  'free-text': { timeLimitS: 600 },
};

const places = ['free-response', 'locate', 'point-to-structure'];
/** Places are asked for first: the truth is not shown while one of them is open. */
export const kindsOrder: readonly string[] = [
  ...places,
  ...questionKinds.all.map(({ kind }) => kind).filter((kind) => !places.includes(kind)),
];

function asked(kind: string): { readonly question: Question; readonly key: QuestionKey } {
  const { example } = questionKinds.get(kind);
  const { key, explanation, ...question } = placed[kind] ?? {
    ...example.question,
    key: example.key.key,
    explanation: example.key.explanation,
  };
  const given = rules[kind];
  return {
    question: {
      ...question,
      id: kind,
      kind,
      ...(given && { rules: { tries: 1, tryCost: 0, hints: [], ...given } }),
    } as Question,
    key: { questionId: kind, key, explanation } as QuestionKey,
  };
}

/** A teaching case, as a file that anybody could be given, with one question of every kind there is. */
export function kindsCase(): { name: string; mimeType: string; buffer: Buffer } {
  const questions = kindsOrder.map(asked);
  const openCase: Case = {
    schema: 'oblique/case',
    version: 2,
    id: 'every-kind',
    revision: 1,
    title: 'One of every kind',
    history: 'Somebody made of balls and rods has no complaints.',
    objectives: ['Answer in every way there is.'],
    level: 'introductory',
    system: 'chest',
    tags: ['CT'],
    provenance: { kind: 'synthetic' },
    licence: 'CC0-1.0',
    authors: ['Oblique tests'],
    estimatedMinutes: 5,
    series: { source: 'packed', folder: 'series' },
    view: { windowPreset: 'lung' },
    steps: [],
    questions: questions.map(({ question }) => question),
  };
  const key: CaseKey = {
    schema: 'oblique/case-key',
    version: 2,
    caseId: 'every-kind',
    caseRevision: 1,
    diagnosis: 'None',
    certainty: { basis: 'by-construction' },
    findings: [],
    answers: questions.map((each) => each.key),
    pearls: [],
    thresholds: [],
    references: [],
    differential: [],
    reviewers: [],
    revisions: [],
    steps: [],
  };
  const slices = Array.from({ length: dims[2] }, (_, k) => [`series/IM${k}.dcm`, sliceFile(k)]);
  const texts = writePackage({ openCase, key }).map(({ name, bytes }) => [name, bytes]);
  const files = Object.fromEntries([...texts, ...slices]);
  return {
    name: 'every-kind.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(files, { level: 0 })),
  };
}
