import type { Case } from '../../teaching/case.ts';
import type { Question } from '../../teaching/question.ts';
import type { GuideStep } from './create-sitting-guide.ts';

/** A case as a sitting asks it: the step's questions in its order, no help, no way round, and no limit of its own. */
export function askedCase(whole: Case, { questions }: Extract<GuideStep, { kind: 'case' }>): Case {
  const asked = questions.flatMap((id) => whole.questions.find((question) => question.id === id) ?? []);
  if (asked.length < questions.length)
    throw new Error(`asked case: ${whole.id} has not all of ${questions.join(', ')}`);
  const { comparison: _comparison, ...rest } = whole;
  return {
    ...rest,
    steps: [],
    confidenceRequired: true,
    rules: {},
    questions: asked.map(withoutHelp),
  };
}

function withoutHelp({ rules: _rules, ...question }: Question): Question {
  return question;
}
