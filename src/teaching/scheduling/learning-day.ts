/** The hour at which a learner's day begins: who studies after midnight is still in the evening before. */
const rolloverHour = 4;

/** Making a format takes a hundred times as long as using it, and every card asks for its day. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-u-ca-gregory', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
    });
  formats.set(timeZone, format);
  return format;
}

/**
 * The learner's day of a moment, "2026-11-22": the calendar day of `timeZone` (an IANA name), which here begins at
 * four in the morning. Right across changes of the clock.
 */
export function learningDay(atMs: number, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(atMs);
  const number = (type: string) => Number(parts.find((part) => part.type === type)!.value);
  const before = number('hour') < rolloverHour ? 1 : 0;
  const day = new Date(Date.UTC(number('year'), number('month') - 1, number('day') - before));
  return day.toISOString().slice(0, 10);
}

/** Whole days from one learner's day to a later one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
