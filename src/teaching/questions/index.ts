import { createRegistry } from '../../base/registry.ts';
import { locate } from './locate.ts';
import { measurement } from './measurement.ts';
import { multipleChoice } from './multiple-choice.ts';
import { ordering } from './ordering.ts';
import { singleChoice } from './single-choice.ts';
import { thresholdDecision } from './threshold-decision.ts';

/** Every kind of question: one file, one line here. */
export const questionKinds = createRegistry('question kinds', [
  singleChoice,
  multipleChoice,
  ordering,
  locate,
  measurement,
  thresholdDecision,
]);
