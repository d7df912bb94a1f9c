import type { Clock } from '../base/clock.ts';
import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import type { Settings } from './settings.ts';
import type { Sink } from './sink.ts';

/** Everything that Oblique keeps of a person in this browser, as readable JSON text. */
export async function exportMyData(sink: Sink, settings: Settings, clock: Clock): Promise<string> {
  const [events, kept] = await Promise.all([sink.events(), settings.all()]);
  const data = {
    schema: 'oblique/my-data',
    version: 1,
    exportedAt: new Date(clock.now()).toISOString(),
    attempts: attemptsFromEvents(events),
    events,
    settings: kept,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Deletes all of it, for good. */
export async function deleteMyData(sink: Sink, settings: Settings): Promise<void> {
  await sink.deleteAll();
  await settings.deleteAll();
}
