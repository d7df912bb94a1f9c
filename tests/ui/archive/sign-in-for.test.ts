import { expect, test } from 'vitest';
import { signInFor } from '../../../src/ui/archive/sign-in-for.ts';

const typed = { kind: 'basic', user: 'reader', password: 'meant for one' } as const;
const [one, two] = ['https://one.example.org/rs', 'https://two.example.org/rs'];

test('a sign-in typed for one archive does not go to another that is chosen', () => {
  expect(signInFor(two, one, typed)).toEqual({ kind: 'none' });
  expect(signInFor(one, 'https://one.example.org', typed)).toEqual({ kind: 'none' });
});

test('it stays for the same archive, and where no address was typed yet', () => {
  expect(signInFor(one, ` ${one}/ `, typed)).toEqual(typed);
  expect(signInFor(one, ' ', typed)).toEqual(typed);
});
