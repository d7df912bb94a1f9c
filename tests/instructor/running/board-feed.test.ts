import { expect, test } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import {
  askEveryMs,
  createBoardFeed,
  type EventStream,
  reopenMs,
  silenceMs,
} from '../../../src/instructor/running/board/board-feed.ts';
import type { LiveBoard } from '../../../src/research/sitting/live-board.ts';
import { boardOf, participant } from './example-board.ts';

type Heard = Parameters<EventStream['addEventListener']>[1];

/** A server whose streams and timers the test holds in its hands. */
function stage() {
  const streams: { readonly heard: Map<string, Heard>; closed: boolean }[] = [];
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  let now = 0;
  let answer: LiveBoard | UserError = new UserError('running/unreachable', 'Gone.');
  let asked = 0;
  const feed = createBoardFeed({
    open() {
      const stream = { heard: new Map<string, Heard>(), closed: false };
      streams.push(stream);
      return {
        addEventListener: (type, heard) => void stream.heard.set(type, heard),
        close() {
          stream.closed = true;
        },
      };
    },
    async ask() {
      asked++;
      if (answer instanceof UserError) throw answer;
      return answer;
    },
    later(run, ms) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        const i = timers.indexOf(timer);
        if (i >= 0) timers.splice(i, 1);
      };
    },
  });
  return {
    feed,
    streams,
    state: () => feed.store.getState(),
    asked: () => asked,
    waiting: () => timers.length,
    answerWith(next: typeof answer) {
      answer = next;
    },
    send: (board: unknown) => streams.at(-1)!.heard.get('board')!({ data: JSON.stringify(board) }),
    fail: () => streams.at(-1)!.heard.get('error')!({}),
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = next.at;
        timers.splice(timers.indexOf(next), 1);
        next.run();
        await Promise.resolve().then(() => Promise.resolve());
      }
      now = end;
    },
    settle: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
  };
}

const early = boardOf([participant('A')]);
const late = boardOf([participant('A', { state: 'stalled' })], { at: early.at + 1000 });

test('shows what the stream says, as it says it', () => {
  const { send, state } = stage();
  expect(state().connection).toBe('connecting');
  send(early);
  expect(state()).toMatchObject({ connection: 'live', board: { at: early.at } });
  send(late);
  expect(state().board?.participants[0]?.state).toBe('stalled');
});

test('asks while the stream is broken, opens it again by itself, and stops asking when it is back', async () => {
  const on = stage();
  on.send(early);
  on.answerWith(late);
  on.fail();
  await on.settle();
  expect(on.streams[0]!.closed).toBe(true);
  expect(on.state()).toMatchObject({ connection: 'asking', board: { at: late.at } });
  await on.pass(reopenMs);
  await on.settle();
  expect(on.streams).toHaveLength(2);
  expect(on.asked()).toBe(1 + Math.floor(reopenMs / askEveryMs));
  on.send({ ...late, at: late.at + 1 });
  expect(on.state().connection).toBe('live');
  const before = on.asked();
  await on.pass(silenceMs - 1);
  expect(on.asked()).toBe(before);
});

test('a stream that goes on talking is alive; one that has fallen silent is dead', async () => {
  const on = stage();
  on.answerWith(late);
  for (let i = 0; i < 5; i++) {
    on.send(early);
    await on.pass(15_000);
  }
  expect([on.state().connection, on.asked(), on.streams.length]).toEqual(['live', 0, 1]);
  on.send(early);
  await on.pass(silenceMs);
  await on.settle();
  expect(on.state()).toMatchObject({ connection: 'asking', board: { at: late.at } });
});

test('says that it is lost where neither answers, keeps the last board, and comes back', async () => {
  const on = stage();
  on.send(early);
  on.fail();
  await on.settle();
  expect(on.state()).toMatchObject({
    connection: 'lost',
    problem: { message: 'Gone.' },
    board: { at: early.at },
  });
  on.answerWith(late);
  await on.pass(askEveryMs);
  await on.settle();
  expect(on.state()).toMatchObject({ connection: 'asking', problem: undefined });
});

test('an answer that the stream has overtaken changes nothing; what is no board breaks the stream', async () => {
  const on = stage();
  on.send(late);
  on.answerWith(early);
  on.feed.refresh();
  await on.settle();
  expect(on.state().board?.at).toBe(late.at);
  on.send({ ...late, arm: 'VR1-FLAT2' });
  await on.settle();
  expect(on.streams[0]!.closed).toBe(true);
  expect(JSON.stringify(on.state().board)).not.toContain('VR1');
});

test('leaves nothing behind when it is stopped', async () => {
  const on = stage();
  on.send(early);
  on.fail();
  on.feed.stop();
  await on.settle();
  expect(on.waiting()).toBe(0);
  expect(on.streams.at(-1)!.closed).toBe(true);
});
