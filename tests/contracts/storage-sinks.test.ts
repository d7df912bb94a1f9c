import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../src/base/log.ts';
import { sinkKinds } from '../../src/storage/index.ts';
import type { SinkPlatform } from '../../src/storage/sink.ts';
import { attemptsFromEvents } from '../../src/teaching/attempt/attempts-from-events.ts';
import type { AttemptEvent } from '../../src/teaching/attempt/attempt-event.ts';
import type { Occasion } from '../../src/teaching/attempt/filled-form.ts';
import { exampleAttempt } from '../support/example-attempt.ts';

const filledEvent = (occasion: Occasion, total: number): AttemptEvent => ({
  type: 'filled',
  attemptId: 'attempt-a',
  at: 1_700_000_009_000 + total,
  form: {
    instrumentId: 'csq-vr',
    wordingHash: `sha256:${'0'.repeat(64)}`,
    occasion,
    answers: { 'nausea-a': 1 },
    scores: { total },
    straightLined: false,
    shownAt: 1_700_000_008_000,
    submittedAt: 1_700_000_009_000,
    inputKind: 'hand',
    condition: 'xr',
  },
});

describe.each(sinkKinds.all)('sink $kind', (kind) => {
  let platform: SinkPlatform;
  let saved: { name: string; contents: Blob }[];
  let count = 0;
  const first = exampleAttempt('attempt-a', 1_700_000_000_000);
  const second = exampleAttempt('attempt-b', 1_700_000_005_000);

  beforeEach(() => {
    saved = [];
    count += 1;
    platform = {
      databaseName: `${kind.kind}-${count}`,
      saveFile: async (name, contents) => void saved.push({ name, contents }),
      log: silentLog,
    };
  });

  test('what was appended is there, oldest first, all or one attempt', async () => {
    const sink = await kind.open(platform);
    for (const event of [...second.events, ...first.events]) await sink.append(event);
    const times = (await sink.events()).map((event) => event.at);
    expect(times).toHaveLength(10);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await sink.events('attempt-a')).toEqual(first.events);
    expect(await sink.events('attempt-')).toEqual([]);
    expect(attemptsFromEvents(await sink.events()).map(({ id }) => id)).toEqual(['attempt-b', 'attempt-a']);
    sink.close();
  });

  test('the same event again changes nothing, even all at once', async () => {
    const sink = await kind.open(platform);
    await Promise.all([...first.events, ...first.events].map((event) => sink.append(event)));
    for (const event of first.events) await sink.append(structuredClone(event));
    expect(await sink.events()).toEqual(first.events);
    sink.close();
  });

  test('a second answer to the same question is refused and the first one stays', async () => {
    const sink = await kind.open(platform);
    for (const event of first.events) await sink.append(event);
    const answered = first.events[1]! as Extract<AttemptEvent, { type: 'answered' }>;
    const other: AttemptEvent = { ...answered, answer: { ...answered.answer, response: { option: 'both' } } };
    await expect(sink.append(other)).rejects.toMatchObject({ code: 'storage/already-recorded' });
    expect(await sink.events()).toEqual(first.events);
    sink.close();
  });

  test('questionnaires are kept beside the answers, each once on each occasion', async () => {
    const sink = await kind.open(platform);
    const events = [...first.events, filledEvent('before', 3), filledEvent('after', 9)];
    for (const event of events) await sink.append(event);
    await sink.append(filledEvent('after', 9));
    await expect(sink.append(filledEvent('after', 4))).rejects.toMatchObject({
      code: 'storage/already-recorded',
    });
    const [attempt] = attemptsFromEvents(await sink.events());
    expect(attempt?.forms.map(({ occasion, scores }) => [occasion, scores])).toEqual([
      ['before', { total: 3 }],
      ['after', { total: 9 }],
    ]);
    sink.close();
  });

  test('nothing but the fields of an attempt can be stored', async () => {
    const sink = await kind.open(platform);
    const [started, answered] = first.events as [AttemptEvent, Extract<AttemptEvent, { type: 'answered' }>];
    const extra = { PatientName: 'Doe^Jane' };
    await expect(sink.append({ ...started, ...extra })).rejects.toThrow('PatientName');
    await expect(sink.append({ ...answered, answer: { ...answered.answer, ...extra } })).rejects.toThrow();
    expect(await sink.events()).toEqual([]);
    sink.close();
  });

  test('deleting leaves nothing, and it can be used again', async () => {
    const sink = await kind.open(platform);
    await sink.append(first.events[0]!);
    await sink.deleteAll();
    expect(await sink.events()).toEqual([]);
    await sink.append(second.events[0]!);
    expect(await sink.events()).toEqual([second.events[0]]);
    sink.close();
  });

  test('flushing delivers each event once or has nothing to deliver', async () => {
    const sink = await kind.open(platform);
    await sink.flush();
    expect(saved).toEqual([]);
    for (const event of [...first.events, ...first.events]) await sink.append(event);
    await sink.flush();
    for (const { contents } of saved) {
      expect(JSON.parse(await contents.text())).toMatchObject({ events: first.events });
    }
    expect(saved).toHaveLength(kind.durable ? 0 : 1);
    expect(await sink.events()).toEqual(first.events);
    sink.close();
  });
});

describe.each(sinkKinds.all.filter((kind) => kind.durable))('durable sink $kind', (kind) => {
  const first = exampleAttempt('attempt-a', 1_700_000_000_000);
  const second = exampleAttempt('attempt-b', 1_700_000_005_000);
  let count = 0;
  let platform: SinkPlatform;
  beforeEach(() => {
    count += 1;
    platform = { databaseName: `durable-${count}`, saveFile: async () => undefined, log: silentLog };
  });

  test('acknowledged events are there for whoever opens next', async () => {
    const abandoned = await kind.open(platform);
    for (const event of first.events) await abandoned.append(event);
    const next = await kind.open(platform);
    expect(await next.events()).toEqual(first.events);
    abandoned.close();
    next.close();
  });

  test('two tabs lose nothing and double nothing', async () => {
    const [one, two] = await Promise.all([kind.open(platform), kind.open(platform)]);
    const both = [...first.events, ...second.events];
    await Promise.all(both.flatMap((event) => [one, two].map((tab) => tab.append(event))));
    expect(await one.events()).toHaveLength(10);
    expect(await two.events()).toEqual(await one.events());
    const answered = first.events[1]! as Extract<AttemptEvent, { type: 'answered' }>;
    await one.deleteAll();
    const rival: AttemptEvent = { ...answered, at: answered.at + 1 };
    const outcomes = await Promise.allSettled([one.append(answered), two.append(rival)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await two.events()).toHaveLength(1);
    one.close();
    two.close();
  });
});
