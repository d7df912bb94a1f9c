import type { Clock } from '../base/clock.ts';
import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import { reviewCards } from '../teaching/scheduling/review-cards.ts';
import { scheduler } from '../teaching/scheduling/schedule.ts';
import type { KeptViews } from './kept-views.ts';
import type { Settings } from './settings.ts';
import type { Sink } from './sink.ts';
import type { Tutorials } from './tutorials.ts';

/** Where this browser keeps what a person did. */
export interface MyData {
  readonly sink: Sink;
  readonly settings: Settings;
  readonly views: KeptViews;
  readonly tutorials: Tutorials;
}

/** Everything that Oblique keeps of a person in this browser, as readable JSON text. */
export async function exportMyData(
  { sink, settings, views, tutorials }: MyData,
  clock: Clock,
): Promise<string> {
  const [events, kept, left, practised] = await Promise.all([
    sink.events(),
    settings.all(),
    views.all(),
    tutorials.all(),
  ]);
  const attempts = attemptsFromEvents(events);
  const data = {
    schema: 'oblique/my-data',
    version: 1,
    exportedAt: new Date(clock.now()).toISOString(),
    attempts,
    // The full log of reviews, with the scheduler that its days come from.
    reviews: { scheduler, cards: reviewCards(attempts) },
    events,
    settings: kept,
    views: left,
    tutorials: practised,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Deletes all of it, for good. */
export async function deleteMyData({ sink, settings, views, tutorials }: MyData): Promise<void> {
  await sink.deleteAll();
  await settings.deleteAll();
  await views.deleteAll();
  await tutorials.deleteAll();
}
