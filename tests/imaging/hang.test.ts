import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import windows from '../../datasets/presets/ct-windows.json';
import shipped from '../../datasets/presets/hanging.json';
import { affine } from '../../src/imaging/affine.ts';
import { anatomyOf } from '../../src/imaging/anatomy.ts';
import { hang } from '../../src/imaging/hang.ts';
import { hangingRulesSchema } from '../../src/imaging/hanging-rules.ts';
import type { Volume } from '../../src/imaging/volume.ts';

const rules = hangingRulesSchema.parse(shipped);

/** 60 × 50 × 12 voxels of 4 × 5 × 7.25 mm; `hu` is told millimetres from the middle of the slice. */
function bodyOf(hu: (x: number, y: number) => number, unit: Volume['unit'] = 'HU'): Volume {
  const dims = [60, 50, 12] as const;
  const values = new Int16Array(dims[0] * dims[1] * dims[2]);
  values.forEach((_, at) => {
    const [i, j] = [at % 60, Math.floor(at / 60) % 50];
    values[at] = hu((i - 29.5) * 4, (j - 24.5) * 5);
  });
  const lpsFromIndex = affine<'lps', 'index'>([4, 0, 0], [0, 5, 0], [0, 0, 7.25], [-118, -122.5, 31]);
  return { dims, lpsFromIndex, hu: values, huRange: [-1000, 1500], unit };
}
const within = (x: number, y: number, a: number, b: number) => (x / a) ** 2 + (y / b) ** 2 < 1;
const chest = (x: number, y: number) => {
  if (within(x - 55, y, 38, 60) || within(x + 55, y, 38, 60)) return -820;
  return within(x, y, 112, 95) ? 45 : -1000;
};
const head = (x: number, y: number) => {
  if (within(x, y, 66, 80)) return 35;
  return within(x, y, 75, 90) ? 900 : -1000;
};
const belly = (x: number, y: number) => {
  if (within(x - 20, y + 30, 15, 15)) return -980;
  if (within(x, y - 45, 22, 22)) return 700;
  return within(x, y, 112, 90) ? 50 : -1000;
};
const thigh = (x: number, y: number) => {
  if (within(x, y, 15, 15)) return 1100;
  return within(x, y, 80, 80) ? 60 : -1000;
};

const plain = bodyOf(belly);
const nothing = { bodyPart: '', description: '', studyDescription: '' };

// biome-ignore format: a table
const told: [header: Partial<typeof nothing>, region: string | undefined, window: string | undefined, evidence: string | undefined][] = [
  [{ bodyPart: 'CHEST' },                                          'chest',   'lung',        'body part'],
  [{ bodyPart: 'Thorax ' },                                        'chest',   'lung',        'body part'],
  [{ bodyPart: 'HEAD', studyDescription: 'CT Chest' },             'head',    'brain',       'body part'],
  [{ bodyPart: 'CHEST', description: 'Soft tissue 3.0' },          'chest',   'mediastinum', 'body part'],
  [{ bodyPart: 'HEAD', description: 'Bone 0.6' },                  'head',    'bone',        'body part'],
  [{ bodyPart: 'CHEST', description: 'Lung and bone' },            'chest',   'lung',        'body part'],
  [{ bodyPart: 'L-SPINE' },                                        'spine',   'bone',        'body part'],
  [{ description: 'Schädel nativ' },                               'head',    'brain',       'series description'],
  [{ studyDescription: 'CT ABDOMEN W CONTRAST' },                  'abdomen', 'mediastinum', 'study description'],
  [{ studyDescription: 'CT chest abdomen' },                       undefined, undefined,     undefined],
  [{ bodyPart: 'WHOLEBODY' },                                      undefined, undefined,     undefined],
  [{ description: 'Headers of the thoraxes' },                     undefined, undefined,     undefined],
  [{},                                                             undefined, undefined,     undefined],
];
describe('how a scan opens', () => {
  it.each(told)('%o', (header, region, window, evidence) => {
    const found = hang({ ...nothing, ...header }, plain, rules);
    expect(found && [found.region.id, found.window, found.evidence]).toEqual(
      region && [region, window, evidence],
    );
  });

  it('asks the voxels where no text tells', () => {
    expect(hang(nothing, bodyOf(chest), rules)).toMatchObject({ evidence: 'anatomy', window: 'lung' });
    expect(hang(nothing, bodyOf(head), rules)).toMatchObject({ evidence: 'anatomy', window: 'brain' });
    expect([belly, thigh, () => -1000, () => 40].map((hu) => anatomyOf(bodyOf(hu)))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leaves single images, as scouts are, in the window of their file', () => {
    const { dims, hu, ...grid } = bodyOf(chest);
    const single = { ...grid, dims: [dims[0], dims[1], 1] as const, hu: hu.slice(0, dims[0] * dims[1]) };
    expect(hang({ ...nothing, bodyPart: 'CHEST' }, single, rules)?.window).toBeUndefined();
  });

  it('chooses no window for values that are not HU', () => {
    const uncalibrated = bodyOf(chest, 'uncalibrated');
    expect(hang({ ...nothing, bodyPart: 'CHEST' }, uncalibrated, rules)?.window).toBeUndefined();
    expect(hang(nothing, uncalibrated, rules)).toBeUndefined();
  });
});

describe('the shipped rules', () => {
  it('name windows that there are', () => {
    const ids = windows.windows.map(({ id }) => id);
    for (const { window } of [...rules.regions, ...rules.reconstructions]) expect(ids).toContain(window);
  });

  it('know no body part and no word twice', () => {
    const parts = rules.regions.flatMap(({ bodyParts }) => bodyParts);
    const words = rules.regions.flatMap((region) => region.words);
    expect([new Set(parts).size, new Set(words).size]).toEqual([parts.length, words.length]);
  });

  it('never look for a finding, so that how a scan opens cannot give it away', () => {
    const text = readFileSync('datasets/presets/hanging.json', 'utf8').toLowerCase();
    const { source } = rules;
    const rest = text.replace(source.toLowerCase(), '');
    for (const finding of [
      'embol',
      'nodul',
      'tumor',
      'tumour',
      'fractur',
      'bleed',
      'stroke',
      'pneumo',
      'metast',
      'cta',
    ])
      expect(rest, finding).not.toContain(`"${finding}`);
  });
});
