import { expect, test } from 'vitest';
import {
  describedBy,
  sameAnswersBefore,
  stratifiedBy,
  stratumAt,
} from '../../../src/research/protocol/stratum-question.ts';

const question = (id: string, ...answers: string[]) => ({
  id,
  text: `${id}?`,
  options: answers.map((answer) => ({ id: answer, text: answer })),
});
const [year, vr] = [question('year', 'y3', 'y4', 'y5'), question('vr', 'never', 'often')];
const balanced = { describing: [vr, year], strata: ['y3', 'y4', 'y5'] };

test('the stratum is the question whose answers the groups are', () => {
  expect(stratumAt(balanced)).toBe(1);
  expect(stratumAt({ ...balanced, strata: ['y5', 'y3', 'y4'] })).toBe(1);
  expect(stratumAt({ ...balanced, strata: ['y3', 'y4'] })).toBeUndefined();
  expect(stratumAt({ describing: [vr, year] })).toBeUndefined();
  expect(stratifiedBy(balanced, 0)).toEqual({ strata: ['never', 'often'] });
  expect(stratifiedBy(balanced, undefined)).toEqual({ strata: [] });
});

test('groups follow the answers of their question, wherever it goes and whatever it is called', () => {
  const more = question('year', 'y3', 'y4', 'y5', 'y6');
  expect(describedBy(balanced, [more, vr]).strata).toEqual(['y3', 'y4', 'y5', 'y6']);
  const renamed = { ...year, id: 'study-year' };
  expect(describedBy(balanced, [vr, renamed]).strata).toEqual(['y3', 'y4', 'y5']);
  expect(describedBy(balanced, [vr])).toEqual({ describing: [vr], strata: [] });
});

test('groups that no question stands for are left alone', () => {
  expect(describedBy({ describing: [vr, year], strata: ['site-1', 'site-2'] }, [year])).toEqual({
    describing: [year],
  });
});

test('answers of the same short names cannot be told apart as groups', () => {
  const other = question('ct', 'often', 'never');
  expect(sameAnswersBefore([vr, year, other], 2)).toBe(vr);
  expect(sameAnswersBefore([vr, year, other], 1)).toBeUndefined();
});
