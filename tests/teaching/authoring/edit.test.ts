import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/base/json.ts';
import { createRandom, type Random } from '../../../src/base/random.ts';
import { applyEdit, type Edit, type EditPath } from '../../../src/teaching/authoring/edit.ts';
import {
  change,
  type Edited,
  edited,
  endGesture,
  MOST_STEPS,
  redoEdit,
  undoEdit,
} from '../../../src/teaching/authoring/edit-history.ts';

const start: Json = {
  title: 'Chest CT',
  tags: ['CT', 'with contrast'],
  findings: [
    { id: 'a', name: 'first', mark: { at: [1, 2, 3] } },
    { id: 'b', name: 'second', mark: { at: [4, 5, 6] } },
  ],
};

const below = (random: Random, n: number) => Math.floor(random.uniform() * n);

/** Some change that the document allows, of any sort. */
function someEdit(document: Json, random: Random): Edit {
  const lists: EditPath[] = [];
  const fields: EditPath[] = [];
  const walk = (value: Json, path: EditPath) => {
    if (Array.isArray(value)) {
      lists.push(path);
      for (const [i, item] of value.entries()) walk(item, [...path, i]);
    } else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) {
        fields.push([...path, name]);
        walk(item as Json, [...path, name]);
      }
  };
  walk(document, []);
  const list = lists[below(random, lists.length)]!;
  const items = list.reduce((at, step) => (at as Record<string, Json>)[step]!, document) as Json[];
  const value: Json = { name: `n${below(random, 1e6)}`, tags: [below(random, 9)] };
  const edits: Edit[] = [
    { edit: 'set', path: fields[below(random, fields.length)]!, value },
    { edit: 'set', path: [...fields[0]!.slice(0, -1), `new${below(random, 5)}`], value: 1 },
    { edit: 'insert', path: [...list, below(random, items.length + 1)], value },
    ...(items.length > 0
      ? ([
          { edit: 'remove', path: [...list, below(random, items.length)] },
          { edit: 'move', path: list, from: below(random, items.length), to: below(random, items.length) },
        ] as const)
      : []),
  ];
  const [a, b] = [edits[below(random, edits.length)]!, edits[0]!];
  return random.uniform() < 0.2 ? { edit: 'all', edits: [b, { edit: 'set', path: ['last'], value: 7 }] } : a;
}

describe('a change and its inverse', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'leave the document as it was (seed %i)',
    (seed) => {
      const random = createRandom(`edit ${seed}`);
      let document: Json = start;
      for (let step = 0; step < 12; step++) {
        const edit = someEdit(document, random);
        const done: { document: Json; inverse: Edit } = applyEdit(document, edit);
        const back = applyEdit(done.document, done.inverse);
        expect(back.document).toEqual(document);
        expect(applyEdit(back.document, back.inverse).document).toEqual(done.document);
        document = done.document;
      }
    },
  );

  test('change nothing in place', () => {
    const before = JSON.stringify(start);
    applyEdit(start, { edit: 'set', path: ['findings', 0, 'mark', 'at', 1], value: 9 });
    applyEdit(start, { edit: 'move', path: ['findings'], from: 0, to: 1 });
    expect(JSON.stringify(start)).toBe(before);
  });

  test('a field without a value is gone, and comes back', () => {
    const gone = applyEdit(start, { edit: 'set', path: ['findings', 1, 'name'] });
    expect(gone.document).toMatchObject({ findings: [{ name: 'first' }, { id: 'b' }] });
    expect((gone.document as { findings: object[] }).findings[1]).not.toHaveProperty('name');
    expect(applyEdit(gone.document, gone.inverse).document).toEqual(start);
  });
});

describe('undo and redo', () => {
  test.each([1, 2, 3, 4, 5, 6])('go all the way back and forth (seed %i)', (seed) => {
    const random = createRandom(`history ${seed}`);
    let now = edited<Json>(start);
    for (let step = 0; step < 40; step++) now = change(now, someEdit(now.document, random), `step ${step}`);
    const end = now.document;
    const steps = now.undo.length;
    for (let step = 0; step < steps; step++) now = undoEdit(now);
    expect(now.document).toEqual(start);
    expect(undoEdit(now)).toBe(now);
    for (let step = 0; step < steps; step++) now = redoEdit(now);
    expect(now.document).toEqual(end);
    expect(redoEdit(now)).toBe(now);
  });

  const type = (text: string, now = edited<Json>(start)) =>
    [...text].reduce(
      (at, _, i) =>
        change(at, { edit: 'set', path: ['title'], value: text.slice(0, i + 1) }, 'title', 'title'),
      now,
    );

  test('letters typed into one field are one step, until the gesture ends', () => {
    const typed = type('Head');
    expect(typed.undo).toHaveLength(1);
    expect(undoEdit(typed).document).toEqual(start);
    const again = type('Head CT', endGesture(typed));
    expect(again.undo).toHaveLength(2);
    expect(undoEdit(again).document).toMatchObject({ title: 'Head' });
  });

  test('gestures of several fields go back together', () => {
    const one = change(edited(start), { edit: 'set', path: ['title'], value: 'x' }, 'mark', 'g');
    const two = change(one, { edit: 'remove', path: ['findings', 0] }, 'mark', 'g');
    expect(two.undo).toHaveLength(1);
    expect(undoEdit(two).document).toEqual(start);
  });

  test('a long stroke that sets the same fields again and again keeps one way back', () => {
    const stroke = (now: Edited<Json>, value: string) =>
      change(
        now,
        {
          edit: 'all',
          edits: [
            { edit: 'set', path: ['title'], value },
            { edit: 'set', path: ['mark'], value },
          ],
        },
        'Paint',
        'stroke',
      );
    const painted = ['a', 'ab', 'abc'].reduce(stroke, edited<Json>(start));
    expect(painted.undo).toEqual(stroke(edited<Json>(start), 'a').undo);
    expect(undoEdit(painted).document).toEqual(start);
  });

  test('a new change forgets what was undone, and no more steps are kept than agreed', () => {
    const undone = undoEdit(type('Head'));
    expect(change(undone, { edit: 'set', path: ['title'], value: 'y' }, 'title').redo).toEqual([]);
    let now = edited<Json>(start);
    for (let i = 0; i < MOST_STEPS + 5; i++)
      now = change(now, { edit: 'set', path: ['title'], value: String(i) }, 'title');
    expect(now.undo).toHaveLength(MOST_STEPS);
  });

  test('a change that changes nothing is no step', () => {
    const same = change(edited(start), { edit: 'set', path: ['title'], value: 'Chest CT' }, 'title');
    expect(same.undo).toEqual([]);
  });
});
