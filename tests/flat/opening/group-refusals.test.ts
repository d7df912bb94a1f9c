import { expect, it } from 'vitest';
import { groupRefusals } from '../../../src/flat/opening/group-refusals.ts';

const refusal = (name: string, code: string, reason: string) => ({
  path: `CD/${name}`,
  code,
  message: `${name}: ${reason}`,
});

it('one group a reason, whatever its numbers, the most frequent first', () => {
  const groups = groupRefusals([
    refusal('a', 'dicom/truncated', 'It ends too early.'),
    refusal('b', 'zip/limit', 'It holds 31 files.'),
    refusal('c', 'zip/limit', 'It holds 4 files.'),
    refusal('d', 'dicom/truncated', 'Another sentence.'),
  ]);
  expect(groups.map(({ code, reason, refused }) => [code, reason, refused.map(({ path }) => path)])).toEqual([
    ['zip/limit', 'It holds 31 files.', ['CD/b', 'CD/c']],
    ['dicom/truncated', 'It ends too early.', ['CD/a']],
    ['dicom/truncated', 'Another sentence.', ['CD/d']],
  ]);
});
