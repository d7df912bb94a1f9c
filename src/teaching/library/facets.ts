import type { Facet, FacetId } from './facet.ts';
import { progressOf } from './library-entry.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A facet whose values and their names are one table. */
function listed(
  id: FacetId,
  name: string,
  names: Readonly<Record<string, string>>,
  valuesOf: Facet['valuesOf'],
): Facet {
  return { id, name, valuesOf, order: Object.keys(names), nameOf: (value) => names[value] ?? capital(value) };
}

const system = listed('system', 'Body part', {}, ({ summary }) => [summary.system]);

const level = listed(
  'level',
  'Level',
  { introductory: 'Introductory', intermediate: 'Intermediate', advanced: 'Advanced' },
  ({ summary }) => [summary.level],
);

const progress = listed(
  'progress',
  'My progress',
  { new: 'New', started: 'Started', done: 'Done' },
  (entry) => [progressOf(entry)],
);

const task = listed(
  'task',
  'What to do',
  {
    find: 'Find it',
    recognise: 'Recognise it',
    measure: 'Measure',
    decide: 'Decide what follows',
    name: 'Name structures',
    rank: 'Put in order',
    write: 'Write a report',
  },
  ({ summary }) => summary.tasks,
);

const measure = listed(
  'measure',
  'What to measure',
  {
    length: 'Lengths, diameters',
    angle: 'Angles',
    area: 'Areas',
    volume: 'Volumes',
    density: 'Density (HU)',
  },
  ({ summary }) => summary.quantities,
);

const time = listed(
  'time',
  'Time',
  { short: 'Up to 5 minutes', middle: '6 to 10 minutes', long: 'Over 10 minutes' },
  ({ summary: { estimatedMinutes: minutes } }) => [
    minutes <= 5 ? 'short' : minutes <= 10 ? 'middle' : 'long',
  ],
);

const score = listed(
  'score',
  'My last score',
  { low: 'Under 60 %', middle: '60 to 89 %', high: '90 % or more' },
  ({ standing }) => {
    const share = standing?.share;
    if (share === undefined) return [];
    return [share < 0.6 ? 'low' : share < 0.9 ? 'middle' : 'high'];
  },
);

/** All facets, in the order in which they are offered. */
export const facets: readonly Facet[] = [system, progress, level, task, measure, time, score];
