import { describe, expect, test } from 'vitest';
import { partWords } from '../../../src/panels/sitting/part-words.ts';
import { isReading } from '../../../src/panels/sitting/use-sitting-part.ts';
import type { SittingPart } from '../../../src/ui/sitting/sitting-guide.ts';
import { mayInterrupt } from '../../../src/xr/comfort/may-interrupt.ts';
import { exampleForm } from './example-form.ts';

const headset = ['xr', 'Take off the headset'] as const;
const counter = { done: 1, wanted: 3 };
const opened: SittingPart = { kind: 'case', open: true, nth: 2, of: 4 };

// biome-ignore format: one part a line reads as a table
const parts: readonly { part: SittingPart; reading: boolean; interrupts: boolean; way: string | undefined }[] = [
  { part: { kind: 'consent', text: 'Words of the consent' }, reading: false, interrupts: false, way: 'leave' },
  { part: { kind: 'describe', describing: [] }, reading: false, interrupts: false, way: 'leave' },
  { part: { kind: 'form', name: 'SSQ', runner: exampleForm('ssq').form }, reading: false, interrupts: true, way: 'own page' },
  { part: { kind: 'waiting', text: 'Your answers are being stored.' }, reading: false, interrupts: false, way: 'none' },
  { part: { kind: 'change-display', to: 'flat', text: 'The next part is on the screen.' }, reading: false, interrupts: false, way: 'leave' },
  { part: { kind: 'familiarise', lengths: counter, places: counter }, reading: true, interrupts: false, way: 'own page' },
  { part: { ...opened, open: false }, reading: false, interrupts: false, way: 'none' },
  { part: opened, reading: true, interrupts: false, way: 'own page' },
  { part: { kind: 'break', endsAtMs: 1000 }, reading: false, interrupts: false, way: 'own page' },
  { part: { kind: 'preference', conditions: [] }, reading: false, interrupts: true, way: 'own page' },
  { part: { kind: 'debrief' }, reading: false, interrupts: false, way: 'goOn' },
  { part: { kind: 'stopped', agreed: true, forGood: false }, reading: false, interrupts: false, way: 'resume, leave' },
  // Nobody is asked to come back who said that they would not.
  { part: { kind: 'stopped', agreed: true, forGood: true }, reading: false, interrupts: false, way: 'leave' },
  { part: { kind: 'finished' }, reading: false, interrupts: false, way: 'leave' },
];

describe.each(parts)('$part.kind', ({ part, reading, interrupts, way }) => {
  test('has a way on, or says that it needs none', () => {
    const words = partWords(part, ...headset);
    const ways = words && [...(words.on ? [words.on.ask] : []), ...(words.leave ? ['leave'] : [])];
    expect(ways ? ways.join(', ') || 'none' : 'own page').toBe(way);
  });

  test('has the scan in sight only while it is to be read', () => {
    expect(isReading(part)).toBe(reading);
  });

  test('is broken into by comfort only where nothing is timed and the study has no rest of its own', () => {
    expect(mayInterrupt(part)).toBe(interrupts);
  });
});

test('practice is read and may always be broken into', () => {
  expect([isReading(undefined), mayInterrupt(undefined)]).toEqual([true, true]);
});

test('a part that is on the page says how to get there, in the room’s own words', () => {
  expect(partWords({ kind: 'consent', text: '' }, ...headset)?.text).toMatch(/^Take off the headset: /);
  expect(partWords({ kind: 'finished' }, 'cardboard', 'Take the phone out')?.text).toContain(
    'Take the phone out',
  );
});

test('a part for the display that one has already does not send anybody away', () => {
  const part: SittingPart = { kind: 'change-display', to: 'xr', text: 'Stay.' };
  expect(partWords(part, ...headset)?.leave).toBe(false);
  expect(partWords(part, 'cardboard', 'Take the phone out')?.leave).toBe(true);
});

test('a case that is being fetched says which of how many, and nothing of what it is', () => {
  const words = partWords({ ...opened, open: false }, ...headset);
  expect(words?.heading).toBe('Case 2 of 4');
});
