import { type CaseFile, caseFileSchema } from './case-file.ts';
import { isJsonObject } from './migrations/json-object.ts';

type Path = readonly PropertyKey[];

/** A file with harmless parts in the place of what no schema could read, and where these are. */
export interface StoodIn {
  readonly file: CaseFile;
  readonly replaced: readonly Path[];
}

/** Parts of a valid case that say nothing. */
const plain: Readonly<Record<string, unknown>> = {
  schema: 'oblique/case-file',
  version: 2,
  id: 'stand-in',
  revision: 1,
  title: '-',
  history: '-',
  objectives: ['-'],
  level: 'introductory',
  system: '-',
  tags: [],
  provenance: { kind: 'object' },
  licence: '-',
  authors: ['-'],
  estimatedMinutes: 1,
  series: { source: 'packed', folder: 'series', voxelDiagonalMm: 1 },
  view: { windowPreset: 'lung' },
  diagnosis: '-',
  certainty: { basis: 'not-stated' },
  pearls: [],
  thresholds: [],
  references: [],
  findings: [],
};

const plainEntries: Readonly<Record<string, (entry: unknown, i: number) => unknown>> = {
  findings: (entry, i) => ({ id: idOf(entry, i), name: '-' }),
  pearls: () => ({ text: '-' }),
  thresholds: (entry, i) => ({
    id: idOf(entry, i),
    value: 1,
    unit: 'mm',
    valueBelongsTo: 'upper',
    guideline: '-',
    year: 2000,
    caveat: '-',
    reviewedOn: null,
  }),
  questions: (entry, i) => ({
    id: idOf(entry, i),
    kind: 'rating',
    text: '-',
    prompt: { label: '-', scale: { min: 0, max: 2, step: 1, minLabel: '-', maxLabel: '-' } },
    key: {},
    explanation: '-',
  }),
};

const idOf = (entry: unknown, i: number) =>
  isJsonObject(entry) && typeof entry.id === 'string' && entry.id ? entry.id : `stand-in-${i}`;

/**
 * Makes the rest of a file checkable whose schema complained, so that an author hears of everything at once. Undefined
 * where too little is left of it.
 */
export function standIn(json: unknown): StoodIn | undefined {
  if (!isJsonObject(json)) return undefined;
  const known = Object.keys(caseFileSchema.shape);
  const draft: Record<string, unknown> = Object.fromEntries(
    Object.entries(json)
      .filter(([field]) => known.includes(field))
      // Entries are replaced one by one, and the file is its author's.
      .map(([field, value]) => [field, Array.isArray(value) ? [...value] : value]),
  );
  const replaced: Path[] = [];
  for (let round = 0; round < 3; round++) {
    const parsed = caseFileSchema.safeParse(draft);
    if (parsed.success) return { file: parsed.data, replaced };
    for (const { path } of parsed.error.issues) {
      const [field, i] = path;
      const list = draft[String(field)];
      const entry = plainEntries[String(field)];
      if (Array.isArray(list) && typeof i === 'number' && entry && round === 0) {
        list[i] = entry(list[i], i);
        replaced.push([field!, i]);
      } else {
        if (field === 'questions') draft.questions = [plainEntries.questions!(undefined, 0)];
        else if (String(field) in plain) draft[String(field)] = plain[String(field)];
        else delete draft[String(field)];
        replaced.push([field!]);
      }
    }
  }
  return undefined;
}
