import { type Case, type CaseKey, caseVersion } from '../../src/teaching/case.ts';

/** A case without questions, with the parts that a test is about. */
export function exampleCase(parts: Partial<Case> = {}): Case {
  return {
    schema: 'oblique/case',
    version: caseVersion,
    id: 'c',
    revision: 1,
    title: 'Chest CT',
    history: 'Cough.',
    objectives: ['Look.'],
    level: 'introductory',
    system: 'chest',
    tags: [],
    provenance: { kind: 'synthetic' },
    licence: 'CC0-1.0',
    authors: ['A. Author'],
    estimatedMinutes: 1,
    series: { source: 'packed', folder: 'series' },
    view: { windowPreset: 'lung' },
    steps: [],
    questions: [],
    ...parts,
  };
}

/** Its answers, likewise. */
export function exampleKey(parts: Partial<CaseKey> = {}): CaseKey {
  return {
    schema: 'oblique/case-key',
    version: caseVersion,
    caseId: 'c',
    caseRevision: 1,
    diagnosis: 'Secretoma',
    certainty: { basis: 'by-construction' },
    findings: [],
    answers: [],
    pearls: [],
    differential: [],
    thresholds: [],
    references: [],
    steps: [],
    reviewers: [],
    revisions: [],
    ...parts,
  };
}
