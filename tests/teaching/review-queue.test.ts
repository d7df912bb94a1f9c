import { expect, test } from 'vitest';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { reviewQueue } from '../../src/teaching/review-queue.ts';
import { exampleAttempt } from '../support/example-attempt.ts';

const { example, grade } = questionKinds.get('label-structure');
const named = (name: string) => grade(example.question, example.key, { name });

test('a name on no list waits for a person; a listed one, the other side and a blank do not', () => {
  const attemptWith = (id: string, name: string, submittedAt: number) => {
    const { attempt } = exampleAttempt(id);
    return { ...attempt, answers: [{ ...attempt.answers[0]!, grade: named(name), submittedAt }] };
  };
  const queue = reviewQueue([
    attemptWith('later', 'L SPV', 30),
    attemptWith('right', 'left superior pulmonary vein', 10),
    attemptWith('side', 'right superior pulmonary vein', 11),
    attemptWith('sooner', 'upper left vein', 20),
    exampleAttempt('plain').attempt,
  ]);
  expect(queue.map(({ attemptId, why }) => [attemptId, why])).toEqual([
    ['sooner', '“upper left vein” is on no list of answers: a person should look.'],
    ['later', '“L SPV” is on no list of answers: a person should look.'],
  ]);
});
