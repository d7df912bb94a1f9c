import { expect, test } from 'vitest';
import { checkDescribing } from '../../../src/research/protocol/check-describing.ts';

const question = (id: string, text: string, options: readonly (readonly [string, string])[]) => ({
  id,
  text,
  options: options.map(([name, words]) => ({ id: name, text: words })),
});
const sound = question('year', 'Which year?', [
  ['y1', '1st'],
  ['y2', '2nd'],
]);

test('every fault is told where it lies, and nothing of what is sound', () => {
  expect(checkDescribing([])).toEqual([]);
  expect(checkDescribing([sound])).toEqual([]);
  const broken = [
    sound,
    question('year', ' ', [['y1', '1st']]),
    question('', 'VR?', [
      ['a', 'Never'],
      ['a', 'Never '],
      ['', ''],
    ]),
  ];
  expect(checkDescribing(broken).map(({ path }) => path.replace('sitting.describing.', ''))).toEqual([
    '1.text',
    '1.id',
    '1.options',
    '2.id',
    '2.options.1.text',
    '2.options.1.id',
    '2.options.2.text',
    '2.options.2.id',
  ]);
});
