import { answersFrom } from '../../research/instruments/instrument-pages.ts';
import { scoreInstrument } from '../../research/instruments/score-instrument.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import type { Choices } from '../../viewer/draft-response.ts';

/** What to say to somebody who is unwell by what was chosen so far; undefined for everybody else. */
export const cautionOf = ({ instrument }: FormRunner, choices: Choices): string | undefined =>
  scoreInstrument(instrument, answersFrom(instrument, choices)).caution;
