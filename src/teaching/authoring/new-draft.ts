import { caseSystems, type CaseSystem } from '../case-draft.ts';
import type { Draft, DraftScan } from './draft.ts';

/** What a new case begins with: texts to write over, and nothing that hints at an answer. */
export function newDraft(
  scan: DraftScan | undefined,
  newId: () => string,
  system: CaseSystem = 'chest',
): Draft {
  return {
    schema: 'oblique/case-draft',
    version: 1,
    id: newId(),
    caseId: `case-${newId().slice(0, 8)}`,
    revision: 1,
    revisions: [],
    title: titleOf(system),
    history: '',
    objectives: [
      'Look through all images from top to bottom.',
      'Describe what you find and show where it is.',
    ],
    level: 'introductory',
    system,
    tags: ['CT'],
    diagnosis: '',
    certainty: { basis: 'not-stated', note: '' },
    differential: [],
    pearls: [],
    references: [],
    authors: [],
    licence: 'CC-BY-4.0',
    estimatedMinutes: 5,
    provenance: { kind: 'patient', note: '' },
    windowPreset: caseSystems[system],
    ...(scan && { scan }),
    findings: [],
    steps: [],
    thresholds: [],
    questions: [],
    reviewers: [],
    kept: {},
  };
}

/** "Chest CT": a title that gives nothing away. */
export const titleOf = (system: string) => `${system.slice(0, 1).toUpperCase()}${system.slice(1)} CT`;
