import { expect, test } from 'vitest';
import { draftField } from '../../../src/xr/keyboard/typing-field.ts';

const field = (kept: string[]) =>
  draftField({ id: 'name', label: 'Name', maxLength: 40, initial: 'Node', keep: (text) => kept.push(text) });

test('a name is kept once, when it is done, with the spaces that were typed on the way', () => {
  const kept: string[] = [];
  const name = field(kept);
  let told = 0;
  const stop = name.subscribe(() => told++);
  name.write('Node ');
  name.write('Node 2');
  stop();
  name.write('Node 2b');
  expect(told).toBe(2);
  expect(kept).toEqual([]);
  name.onDone?.();
  expect(kept).toEqual(['Node 2b']);
});

test('an unchanged name is not kept again', () => {
  const kept: string[] = [];
  field(kept).onDone?.();
  expect(kept).toEqual([]);
});
