import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCaseMaker } from '../../../src/app/library/case-maker.ts';

beforeEach(() => vi.stubGlobal('document', { baseURI: 'https://host.example/oblique/' }));
afterEach(() => vi.unstubAllGlobals());

/** A maker whose server answers so, and what it was asked. */
function asking(answer: () => Response | Promise<Response>) {
  const asked: string[] = [];
  const maker = createCaseMaker(async (url, init) => {
    asked.push(`${init?.method ?? 'GET'} ${String(url)}`);
    return answer();
  });
  return { maker, asked };
}

test('says how far the server is, and nothing where there is no such server', async () => {
  const cases = { a: { state: 'making', done: 1, total: 4 } };
  const told = { schema: 'oblique/case-making', version: 1, cases };
  expect(await asking(() => Response.json(told)).maker.state()).toEqual(cases);
  expect(await asking(() => new Response('', { status: 404 })).maker.state()).toBeUndefined();
  // A host that answers everything with its start page.
  expect(await asking(() => new Response('<!doctype html>')).maker.state()).toBeUndefined();
  expect(await asking(() => Response.json({ ...told, version: 2 })).maker.state()).toBeUndefined();
});

test('asks for a case by its address and for a variant by its number', async () => {
  const { maker, asked } = asking(() => new Response(null, { status: 202 }));
  await maker.make('chest-001');
  await maker.make('chest-001-v3');
  expect(asked).toEqual([
    'POST https://host.example/oblique/generated/cases/chest-001/make',
    'POST https://host.example/oblique/generated/cases/chest-001/make?variant=3',
  ]);
});

test('a refusal and a lost connection have their words', async () => {
  const refused = asking(() => new Response('', { status: 404 })).maker;
  await expect(refused.make('z')).rejects.toMatchObject({ code: 'case/not-made' });
  const away = asking(() => Promise.reject(new TypeError('failed to fetch'))).maker;
  await expect(away.make('z')).rejects.toMatchObject({ code: 'case/unreachable' });
});
