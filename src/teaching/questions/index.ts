import { createRegistry } from '../../base/registry.ts';
import { attenuation } from './attenuation.ts';
import { freeResponse } from './free-response.ts';
import { freeText } from './free-text.ts';
import { labelStructure } from './label-structure.ts';
import { locate } from './locate.ts';
import { measurement } from './measurement.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import { pointToStructure } from './point-to-structure.ts';
import { rankedDifferential } from './ranked-differential.ts';
import { rating } from './rating.ts';
import { reportChecklist } from './report-checklist.ts';
import { singleChoice } from './single-choice.ts';
import { thresholdDecision } from './threshold-decision.ts';

/** Every kind of question: one file, one line here. */
export const questionKinds = createRegistry('question kinds', [
  singleChoice,
  multipleChoice,
  rankedDifferential,
  ordering,
  locate,
  pointToStructure,
  freeResponse,
  measurement,
  attenuation,
  thresholdDecision,
  labelStructure,
  freeText,
  reportChecklist,
  rating,
]);
