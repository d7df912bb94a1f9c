import { expect, test } from 'vitest';
import { changePlan, replacePlan } from '../../../src/instructor/pilots/change-plan.ts';
import { keptPlan, planFromTemplate } from '../../../src/instructor/pilots/plan.ts';
import { edited, endGesture, redoEdit, undoEdit } from '../../../src/teaching/authoring/edit-history.ts';

const begun = edited(planFromTemplate('sievrt-replication'));

test('one step back from another template brings the whole plan again', () => {
  const written = changePlan(
    changePlan(begun, { title: 'Ours', preTest: ['a'], strata: ['y3', 'y4'] }, 'title'),
    { caseSets: [['b'], ['c']] },
    'cases of set 1',
  );
  const replaced = replacePlan(written, planFromTemplate('three-displays'), 'start from “Three displays”');
  expect(replaced.document.draft.preTest).toBeUndefined();
  expect(replaced.document.from).toBe('three-displays');
  expect(replaced.undo.at(-1)?.what).toBe('start from “Three displays”');
  const back = undoEdit(replaced);
  expect(keptPlan(back.document)).toEqual(keptPlan(written.document));
  expect(keptPlan(redoEdit(back).document)).toEqual(keptPlan(planFromTemplate('three-displays')));
});

test('letters of one field are one step, until it is left', () => {
  const typed = ['O', 'Ou', 'Our'].reduce(
    (plan, title) => changePlan(plan, { title }, 'title', 'title'),
    begun,
  );
  expect(typed.undo).toHaveLength(1);
  const later = changePlan(endGesture(typed), { title: 'Ours' }, 'title', 'title');
  expect(later.undo).toHaveLength(2);
  expect(undoEdit(later).document.draft.title).toBe('Our');
  expect(undoEdit(undoEdit(later)).document.draft.title).toBe(begun.document.draft.title);
});

test('a decision is taken back and comes again', () => {
  const tested = changePlan(begun, { preTest: ['a', 'b'] }, 'pre-test');
  const without = changePlan(tested, { preTest: undefined }, 'pre-test');
  expect('preTest' in without.document.draft).toBe(false);
  expect(undoEdit(without).document.draft.preTest).toEqual(['a', 'b']);
});
