import { expect } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import type { Case, CaseKey } from '../../../src/teaching/case.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';

/** Kinds whose truth is always drawn. Others draw the finding that they are about, if it has a place, or lesions. */
const answersArePlaces = ['attenuation', 'locate', 'measurement', 'point-to-structure', 'threshold-decision'];

/** A case with its truth can be played: a robot that knows everything gets full marks, every choice is explained, truth is drawn. */
export function expectPlayable(openCase: Case, caseKey: CaseKey): void {
  const random = createRandom(`robot ${openCase.id}`);
  for (const question of openCase.questions) {
    const kind = questionKinds.get(question.kind);
    const key = caseKey.answers.find(({ questionId }) => questionId === question.id)!;
    const grade = kind.grade(question, key, kind.simulate(question, key, random, 1));
    expect([question.id, grade.score]).toEqual([question.id, kind.max]);
    expect(grade.explanation).not.toMatch(/undefined|NaN|\{\{/);
    const marks = kind.truthMarks(question, key, caseKey.findings);
    const finding = caseKey.findings.find(({ id }) => id === key.findingId);
    const { lesions = [] } = key.key as { lesions?: readonly unknown[] };
    const hasPlace = answersArePlaces.includes(question.kind) || lesions.length > 0 || finding?.outline;
    if (hasPlace) expect(marks, question.id).not.toEqual([]);
    for (const control of kind.controls(question)) {
      if (control.control !== 'choose-one') continue;
      for (const option of control.options) {
        const { explanation, score } = kind.grade(question, key, { [control.id]: option.id });
        expect(explanation).toContain(key.explanation);
        if (score === 0) expect(explanation).toContain(`You chose “${option.text}”`);
      }
    }
  }
}
