import type { Case, CaseKey } from './case.ts';
import { certaintyText, type DifferentialEntry, type Reference } from './case-lesson.ts';
import { provenanceTag } from './case-provenance.ts';
import { sourceOf, thresholdText, thresholdWarning } from './threshold.ts';

/** What a case teaches once it is answered, in sentences for every display. */
export interface Lesson {
  readonly diagnosis: string;
  /** How sure that is, and where the images come from. */
  readonly certainty: string;
  readonly pearls: readonly { readonly text: string; readonly findingId?: string | undefined }[];
  readonly differential: readonly DifferentialEntry[];
  readonly thresholds: readonly {
    readonly text: string;
    readonly caveat: string;
    /** Said where nobody checked it of late. */
    readonly warning: string | undefined;
  }[];
  readonly references: readonly Reference[];
  /** "Reviewed by A. Reader (radiologist) on 2026-11-22."; said where nobody has. */
  readonly reviewed: string;
}

/** `now` is ms since the Unix epoch. */
export function lessonOf({ provenance }: Pick<Case, 'provenance'>, key: CaseKey, now: number): Lesson {
  const { certainty, reviewers } = key;
  const note = certainty.note ? ` ${withStop(certainty.note)}` : '';
  return {
    diagnosis: key.diagnosis,
    certainty: `${certaintyText[certainty.basis]}${note} Images: ${provenanceTag[provenance.kind]}.`,
    pearls: key.pearls,
    differential: key.differential,
    thresholds: key.thresholds.map((threshold) => ({
      text: `${thresholdText(threshold)} (${sourceOf(threshold)})`,
      caveat: threshold.caveat,
      warning: thresholdWarning(threshold, now),
    })),
    references: key.references,
    reviewed:
      reviewers.length === 0
        ? 'No second reader has approved this case yet.'
        : `Reviewed by ${reviewers.map(({ name, role, date }) => `${name} (${role}) on ${date}`).join(', ')}.`,
  };
}

const withStop = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
