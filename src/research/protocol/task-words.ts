import type { Task } from '../../teaching/library/task.ts';

/** What a task asks, for reports. */
export const taskWords: Readonly<Record<Task, string>> = {
  find: 'Find it',
  recognise: 'Recognise it',
  measure: 'Measure it',
  decide: 'Decide what follows',
  name: 'Name structures',
  rank: 'Rank the differential',
  write: 'Write a report',
};
