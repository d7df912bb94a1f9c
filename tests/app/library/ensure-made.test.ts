import { expect, test } from 'vitest';
import { ensureMade } from '../../../src/app/library/ensure-made.ts';
import type { CaseMaker } from '../../../src/app/library/case-maker.ts';
import type { Progress } from '../../../src/base/progress.ts';
import type { CaseMaking, Made } from '../../../src/teaching/library/case-making.ts';

const at = (state: Made['state'], done = 0, problem?: string): Made => ({
  state,
  done,
  total: 40,
  ...(problem !== undefined && { problem }),
});

/** A server that tells one state after the other, and the last one from then on. */
function server(...states: readonly (CaseMaking | undefined)[]): CaseMaker & { readonly made: string[] } {
  const left = [...states];
  const made: string[] = [];
  return {
    made,
    state: async () => (left.length > 1 ? left.shift() : left[0]),
    async make(caseId) {
      made.push(caseId);
    },
  };
}

async function open(caseId: string, maker: CaseMaker, signal?: AbortSignal): Promise<Progress[]> {
  const told: Progress[] = [];
  await ensureMade(caseId, maker, { signal, onProgress: (news) => told.push(news) }, async (_ms, stop) => {
    stop?.throwIfAborted();
  });
  return told;
}

test.each([
  ['a host that makes nothing', undefined],
  ['one that is ready', { a: at('ready') }],
  ['one that nobody has to make', {}],
])('%s is opened at once', async (_, state) => {
  const maker = server(state);
  expect(await open('a', maker)).toEqual([]);
  expect(maker.made).toEqual([]);
});

test('a case that waits is asked for, and its progress is told until it is ready', async () => {
  const maker = server(
    { a: at('waiting') },
    { a: at('waiting') },
    { a: at('making', 30) },
    { a: at('ready') },
  );
  const told = await open('a', maker);
  expect(maker.made).toEqual(['a']);
  expect(told).toEqual([
    { step: 'Its images are made next, after those begun', done: 0, total: 40 },
    { step: 'Making the images', done: 30, total: 40 },
  ]);
});

test('a variant that nobody asked for before is asked for and waited for', async () => {
  const maker = server(
    { a: at('ready') },
    { a: at('ready') },
    { 'a-v2': at('making', 10) },
    { 'a-v2': at('ready') },
  );
  const told = await open('a-v2', maker);
  expect(maker.made).toEqual(['a-v2']);
  expect(told.map(({ done }) => done)).toEqual([0, 10]);
});

test('what failed before is tried again; what fails now says why and what to do', async () => {
  const again = server({ a: at('failed') }, { a: at('failed') }, { a: at('making', 1) }, { a: at('ready') });
  await expect(open('a', again)).resolves.toHaveLength(2);
  const failing = server(
    { a: at('waiting') },
    { a: at('making') },
    { a: at('failed', 5, 'The disk is full.') },
  );
  await expect(open('a', failing)).rejects.toMatchObject({
    code: 'case/not-made',
    message: expect.stringMatching(/The disk is full\. Try again/),
  });
});

test('waiting can be given up', async () => {
  const given = AbortSignal.abort(new Error('given up'));
  await expect(open('a', server({ a: at('waiting') }), given)).rejects.toThrow('given up');
});

test('without a connection the case is left to be fetched, which has its own words', async () => {
  const maker = server({});
  const away: CaseMaker = { ...maker, state: () => Promise.reject(new Error('offline')) };
  await expect(open('a', away)).resolves.toEqual([]);
});
