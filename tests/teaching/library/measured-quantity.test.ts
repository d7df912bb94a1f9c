import { expect, test } from 'vitest';
import { measurementKinds } from '../../../src/measure/index.ts';
import { quantityOfQuestion, quantityOfTool } from '../../../src/teaching/library/measured-quantity.ts';
import { questionKinds } from '../../../src/teaching/questions/index.ts';

// biome-ignore format: a table
test.each([
  ['length', 'length'], ['polyline', 'length'], ['bidirectional', 'length'], ['vessel-diameter', 'length'],
  ['angle', 'angle'], ['cobb-angle', 'angle'], ['abc2', 'volume'], ['point-probe', 'density'],
])('%s measures %s', (tool, quantity) => {
  expect(quantityOfTool(tool)).toBe(quantity);
});

test('every tool measures something that the list has a word for', () => {
  for (const { kind } of measurementKinds.all) expect(quantityOfTool(kind)).toMatch(/^\w+$/);
});

test('kinds of questions that have one measure say what; every marked kind has a task', () => {
  const measured = questionKinds.all.filter(({ example }) => quantityOfQuestion(example.question));
  expect(measured.map(({ kind }) => kind).sort()).toEqual(['attenuation', 'measurement']);
  expect(questionKinds.all.filter(({ task, max }) => (task === undefined) !== (max === 0))).toEqual([]);
});
