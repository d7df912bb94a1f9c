import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { confidenceControl } from '../../src/teaching/confidence.ts';
import type { AttemptEvent } from '../../src/teaching/attempt/attempt-event.ts';
import type { Control } from '../../src/teaching/control.ts';
import type { Condition } from '../../src/teaching/condition.ts';
import { onScale } from '../../src/teaching/on-scale.ts';
import type { Response } from '../../src/teaching/question.ts';
import type { QuestionKind } from '../../src/teaching/question-kind.ts';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { type AttemptRunner, createAttemptRunner } from '../../src/viewer/attempt-runner.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { beginTyping, typed } from '../../src/xr/keyboard/typing.ts';
import { exampleCase, exampleKey } from '../support/example-case.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

interface Sitting {
  readonly viewer: Viewer;
  readonly runner: AttemptRunner;
  readonly stored: AttemptEvent[];
}

async function sit({ example }: QuestionKind, condition: Condition): Promise<Sitting> {
  let ids = 0;
  const viewer = createViewer({ clock: createManualClock(5_000), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, { input: 'program', condition });
  const stored: AttemptEvent[] = [];
  const teachingCase = exampleCase({ questions: [example.question] });
  const key = exampleKey({ answers: [example.key] });
  const runner = await createAttemptRunner({
    viewer,
    teachingCase,
    condition,
    loadKey: async () => key,
    record: async (event) => void stored.push(event),
  });
  return { viewer, runner, stored };
}

/** Whole texts and numbers as the page's fields give them; letters and places on a line as the room's do. */
function put(at: Sitting, control: Control, value: unknown, condition: Condition): void {
  const { viewer, runner } = at;
  const by = { input: 'program', condition } as const;
  switch (control.control) {
    case 'pick-point':
      viewer.run('setPin', { at: lps(...(value as [number, number, number])) }, by);
      return;
    case 'mark-points':
      for (const mark of value as { at: [number, number, number]; rating: number }[])
        viewer.run('addMark', { id: viewer.newId(), at: lps(...mark.at), rating: mark.rating }, by);
      return;
    case 'measure':
      for (const point of (value as { points: [number, number, number][] }).points)
        viewer.run('placePoint', { at: lps(...point), id: viewer.newId(), createdAt: 0 }, by);
      return;
    case 'text':
      if (condition === 'flat') runner.choose(control.id, value as string);
      else {
        let typing = beginTyping('');
        for (const letter of value as string) {
          typing = typed(
            typing,
            letter === '\n' ? { does: 'newline' } : { does: 'type', text: letter },
            control,
          );
          runner.choose(control.id, typing.text);
        }
      }
      return;
    case 'slider': {
      const share = ((value as number) - control.min) / (control.max - control.min);
      const slid = onScale(control, control.min + (share + 1e-4) * (control.max - control.min));
      runner.choose(control.id, condition === 'flat' ? (value as number) : slid);
      return;
    }
    default:
      runner.choose(control.id, value as string | readonly string[]);
  }
}

async function gradeOf(kind: QuestionKind, response: Response, condition: Condition) {
  const at = await sit(kind, condition);
  const controls = kind.controls(kind.example.question);
  for (const control of controls)
    put(at, control, (response as Record<string, unknown>)[control.id], condition);
  await at.runner.submit(condition === 'flat' ? 'mouse' : 'controller', condition);
  const answered = at.stored.find((event) => event.type === 'answered');
  return answered?.type === 'answered' ? answered.answer : undefined;
}

// Kinds whose answer carries what was read from the images depend on a volume that holds them.
const readsImages = (kind: QuestionKind) =>
  kind.controls(kind.example.question).some((control) => control.control === 'measure' && control.values);

describe.each(questionKinds.all.filter((kind) => !readsImages(kind)))('$kind', (kind) => {
  test.each(['right', 'wrong'] as const)(
    'a %s answer gets the same grade on the page and in the headset',
    async (which) => {
      const response = kind.example[which];
      const [flat, xr] = [await gradeOf(kind, response, 'flat'), await gradeOf(kind, response, 'xr')];
      expect(flat?.grade).toBeDefined();
      expect(xr?.grade).toEqual(flat?.grade);
      expect(xr?.response).toEqual(flat?.response);
      expect([flat?.condition, xr?.condition]).toEqual(['flat', 'xr']);
    },
  );
});

describe('one answer, two displays', () => {
  let at: Sitting;
  beforeEach(async () => {
    at = await sit(questionKinds.get('single-choice'), 'xr');
  });

  test('a text typed half on the page and half in the headset is one text', () => {
    const limits = { maxLength: 40, multiline: false };
    const read = () => at.runner.store.getState().choices.text as string;
    at.runner.choose('text', 'Solid no');
    let typing = beginTyping(read());
    for (const letter of 'dule') {
      typing = typed(typing, { does: 'type', text: letter }, limits);
      at.runner.choose('text', typing.text);
    }
    expect(read()).toBe('Solid nodule');
    at.runner.choose('text', `${read()}, right`);
    expect(beginTyping(read()).text).toBe('Solid nodule, right');
  });

  test('confidence is kept with the answer, and absent where it was left out', async () => {
    at.runner.choose('option', 'right');
    at.runner.choose(confidenceControl.id, 70);
    await at.runner.submit('hand', 'xr');
    const answer = at.stored.find((event) => event.type === 'answered');
    expect(answer).toMatchObject({ answer: { confidence: 70, response: { option: 'right' } } });
    const other = await gradeOf(questionKinds.get('single-choice'), { option: 'left' }, 'flat');
    expect(other).not.toHaveProperty('confidence');
  });
});
