import { describe, expect, test } from 'vitest';
import type { AuthoringIssue } from '../../src/teaching/authoring-issue.ts';
import type { QuestionKind } from '../../src/teaching/question-kind.ts';
import { multipleChoice } from '../../src/teaching/questions/multiple-choice.ts';
import { ordering } from '../../src/teaching/questions/ordering.ts';
import { singleChoice } from '../../src/teaching/questions/single-choice.ts';

test('only wrong ticks cost no more than everything', () => {
  const { question, key } = multipleChoice.example;
  const { score, explanation } = multipleChoice.grade(question, key, { options: ['fat'] });
  expect(score).toBe(0);
  expect(explanation).toContain('Missed: “Solid throughout”, “Smooth, round edge”.');
});

describe('what an author got wrong about options', () => {
  const messages = (kind: QuestionKind, prompt: object, key: object) => {
    const { question, key: secret } = kind.example;
    return kind
      .check(
        { ...question, prompt: { ...question.prompt, ...prompt } },
        { ...secret, key: { ...secret.key, ...key } },
      )
      .map((issue: AuthoringIssue) => `${issue.path.join('.')}: ${issue.message}`);
  };
  const abc = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));

  // biome-ignore format: a table
  test.each<[string, QuestionKind, object, object, string]>([
    ['an answer that is not on offer', singleChoice, {}, { option: 'middle' }, "key: 'middle' is not an option; use one of: right, left, both"],
    ['a wrong option unexplained', singleChoice, {}, { reasons: { left: 'No.' } }, `key.reasons: say why 'both' is wrong: add "both"`],
    ['a reason for no option', singleChoice, {}, { reasons: { left: 'x', both: 'x', top: 'x' } }, 'key.reasons.top: no option has this id; use one of: right, left, both'],
    ['an id twice', ordering, { options: [...abc, abc[0]!] }, { order: ['b', 'a', 'c'] }, "prompt.options: two options have the id 'a'; rename one"],
    ['nothing wrong on offer', multipleChoice, { options: abc }, { options: ['a', 'b', 'c'], reasons: {} }, 'key.options: every option is right; add at least one wrong option'],
    ['an order that leaves one out', ordering, { options: abc }, { order: ['b', 'a'] }, 'key.order: name each option once: a, b, c'],
    ['the answer given away', ordering, { options: abc }, { order: ['a', 'b', 'c'] }, 'prompt.options: offered in the right order already; mix them'],
  ])('%s', (_, kind, prompt, key, expected) => {
    expect(messages(kind, prompt, key)).toContain(expected);
  });
});
