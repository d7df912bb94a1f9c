import { z } from 'zod';
import { occasionSchema } from '../../teaching/attempt/filled-form.ts';
import type { Observation } from './observation.ts';

const participantId = z.string().min(1);

/** How far a participant came, and what they said of themselves. */
export const participantSummarySchema = z.object({
  participantId,
  /** Empty while there is no allocation. */
  sequence: z.string().default(''),
  consented: z.boolean(),
  finished: z.boolean(),
  /** Why they stopped and did not go on. */
  stopped: z.string().optional(),
  /** Coarse facts by the protocol's ids. */
  facts: z.record(z.string(), z.string()),
  /** The condition that they would choose. */
  preferred: z.string().optional(),
  /** Minutes of practice before the first case, by condition. */
  practiceMinutes: z.record(z.string(), z.number()),
});
export type ParticipantSummary = Readonly<z.infer<typeof participantSummarySchema>>;

/** One score of one questionnaire of one participant. */
export const questionnaireScoreSchema = z.object({
  participantId,
  instrumentId: z.string(),
  /** By the instrument's own id. */
  scoreId: z.string(),
  occasion: occasionSchema,
  /** Absent where it is about no condition, as before the first. */
  condition: z.string().optional(),
  value: z.number(),
  straightLined: z.boolean(),
});
export type QuestionnaireScore = Readonly<z.infer<typeof questionnaireScoreSchema>>;

/** One answer of a test before or after everything else. */
export const testAnswerSchema = z.object({
  participantId,
  occasion: z.enum(['before', 'after']),
  caseId: z.string(),
  questionId: z.string(),
  correct: z.boolean(),
});
export type TestAnswer = Readonly<z.infer<typeof testAnswerSchema>>;

/** Something that went otherwise than planned. */
export const deviationSchema = z.object({
  /** Absent where it concerned everybody. */
  participantId: z.string().optional(),
  what: z.string(),
  reason: z.string().optional(),
});
export type Deviation = Readonly<z.infer<typeof deviationSchema>>;

/** Everything that a pilot's report is made of; what was not collected is empty. */
export interface PilotData {
  readonly observations: readonly Observation[];
  readonly participants: readonly ParticipantSummary[];
  readonly scores: readonly QuestionnaireScore[];
  readonly tests: readonly TestAnswer[];
  readonly deviations: readonly Deviation[];
}

export const noData: PilotData = {
  observations: [],
  participants: [],
  scores: [],
  tests: [],
  deviations: [],
};

/** A pilot of which only the answers are known. */
export const answersAlone = (observations: readonly Observation[]): PilotData => ({
  ...noData,
  observations,
});
