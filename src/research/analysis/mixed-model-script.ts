import type { Protocol } from '../protocol/protocol.ts';

/**
 * R code that fits the mixed models of a pilot with two conditions, which are for R alone: right answers by
 * condition, question and period with participants and cases as random intercepts (lme4's glmer). It reads the long
 * CSV file at `path` and leaves the fit as `fit`; where the fit is singular, which is common with 18 participants,
 * it says so.
 */
export function mixedModelScript(protocol: Protocol, path: string): string {
  const [first, second] = protocol.conditions.map(({ id }) => JSON.stringify(id));
  // With everybody in one condition a period is no effect of its own.
  const period = protocol.design === 'crossover' ? ' + period' : '';
  const question = protocol.questions.length > 1 ? ' * question_id' : '';
  return [
    `answers <- read.csv(${JSON.stringify(path)})`,
    `answers$condition <- factor(answers$condition, levels = c(${second}, ${first}))`,
    'answers$period <- factor(answers$period)',
    'fit <- lme4::glmer(',
    `  correct ~ condition${question}${period} + (1 | participant_id) + (1 | case_id),`,
    '  family = binomial, data = answers, control = lme4::glmerControl(optimizer = "bobyqa")',
    ')',
    'if (lme4::isSingular(fit)) message("The fit is singular: a random effect was estimated as zero.")',
    '',
  ].join('\n');
}
