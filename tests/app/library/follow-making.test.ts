import { expect, test } from 'vitest';
import { followMaking, type MakingNews } from '../../../src/app/library/follow-making.ts';
import type { CaseMaking } from '../../../src/teaching/library/case-making.ts';

/** Follows a server through its states; time goes by only between two questions. */
async function follow(states: readonly (CaseMaking | undefined)[], stopAfter = Infinity) {
  const news: MakingNews[] = [];
  const waits: number[] = [];
  const leaving = new AbortController();
  let asked = 0;
  let nowMs = 0;
  await followMaking(
    {
      maker: { state: async () => states[Math.min(asked++, states.length - 1)] },
      now: () => nowMs,
      async wait(ms) {
        waits.push(ms);
        nowMs += ms;
        if (waits.length >= stopAfter) leaving.abort();
      },
    },
    (each) => news.push(each),
    leaving.signal,
  );
  return { news, waits };
}

const making = (done: number): CaseMaking => ({
  a: { state: 'ready', done: 40, total: 40 },
  b: { state: 'making', done, total: 40 },
  c: { state: 'waiting', done: 0, total: 40 },
});
const ready: CaseMaking = { a: { state: 'ready', done: 1, total: 1 } };

test.each([[undefined], [{}]])('a static host makes nothing and is asked once (%j)', async (told) => {
  const { news, waits } = await follow([told]);
  expect(news).toEqual([{ makes: false, beingMade: new Map() }]);
  expect(waits).toEqual([]);
});

test('cases that are not ready are told, with the time left once there is a pace, until all are', async () => {
  const { news, waits } = await follow([making(0), making(10), ready]);
  expect(news.map(({ beingMade }) => beingMade.get('b')?.secondsLeft)).toEqual([undefined, 3, undefined]);
  expect(news[1]!.beingMade.get('b')).toMatchObject({ state: 'making', share: 0.25 });
  expect([...news[1]!.beingMade.keys()]).toEqual(['b', 'c']);
  expect(news[2]).toEqual({ makes: true, beingMade: new Map() });
  expect(waits).toEqual([1000, 1000]);
});

test('nothing new is told once, and asked for ever more seldom', async () => {
  const { news, waits } = await follow([making(5)], 4);
  expect(news).toHaveLength(1);
  expect(waits).toEqual([1000, 1500, 2250, 3375]);
});
