import { expect, test } from 'vitest';
import type { Json } from '../../src/base/json.ts';
import { keepExtraTime, readExtraTime } from '../../src/storage/extra-time.ts';

test('what was chosen is read back; anything else is none', async () => {
  const kept = new Map<string, Json>();
  const settings = {
    get: (key: string) => Promise.resolve(kept.get(key)),
    set: (key: string, value: Json) => Promise.resolve(void kept.set(key, value)),
  };
  expect(await readExtraTime(settings)).toBe(0);
  await keepExtraTime(settings, 0.25);
  expect(await readExtraTime(settings)).toBe(0.25);
  for (const junk of [7, -1, '0.25', null]) {
    kept.set('extra-time', junk);
    expect(await readExtraTime(settings)).toBe(0);
  }
  expect(await readExtraTime(undefined)).toBe(0);
});
