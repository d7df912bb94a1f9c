import type { Draft } from './draft.ts';

/** What a reader of the case gets, as far as it is written. */
export function caseContent(draft: Draft): Readonly<Record<string, unknown>> {
  const { certainty, provenance, pearls, differential } = draft;
  const noted = <T extends { readonly note: string }>({ note, ...rest }: T) =>
    note.trim() ? { ...rest, note } : rest;
  return {
    ...draft.kept,
    id: draft.caseId,
    title: draft.title,
    history: draft.history,
    objectives: written(draft.objectives),
    level: draft.level,
    system: draft.system,
    tags: written(draft.tags),
    provenance: noted(provenance),
    licence: draft.licence,
    authors: written(draft.authors),
    estimatedMinutes: draft.estimatedMinutes,
    view: { windowPreset: draft.windowPreset },
    series: { source: 'packed', folder: 'series', voxelDiagonalMm: draft.scan?.voxelDiagonalMm },
    diagnosis: draft.diagnosis,
    certainty: noted(certainty),
    pearls: pearls.filter(({ text }) => text.trim()),
    differential: differential.map((entry) => ({
      name: entry.name,
      for: written(entry.for),
      against: written(entry.against),
    })),
    thresholds: draft.thresholds,
    references: draft.references.map(({ citation, doi }) => ({ citation, ...(doi.trim() && { doi }) })),
    findings: draft.findings.map(({ id, name, truth, kept }) => {
      const { place, measures, facts } = kept;
      return truth ? { id, name, truth, place, measures, facts } : { id, name };
    }),
    steps: draft.steps,
    questions: draft.questions,
  };
}

const written = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '');
