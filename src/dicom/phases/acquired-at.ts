import type { Distinctions } from './distinctions.ts';

/**
 * Seconds at which an image was acquired, only good for differences; undefined where not stated. Date and time
 * (VR DT) are preferred to the time of day (VR TM, PS3.5 6.2).
 */
export function acquiredAtSeconds({
  acquisitionDateTime,
  acquisitionTime,
}: Distinctions): number | undefined {
  const dated = /^(\d{4})(\d{2})(\d{2})(\d{2}.*)$/.exec(acquisitionDateTime ?? '');
  if (dated) {
    const [, year, month, day, time] = dated;
    const seconds = secondsOfDay(time!);
    const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000;
    if (seconds !== undefined) return days + seconds;
  }
  return secondsOfDay(acquisitionTime ?? '');
}

/** `HHMMSS.FFFFFF`, cut short anywhere after the hour, or with colons as before 1993. */
function secondsOfDay(time: string): number | undefined {
  const parts = /^(\d{2}):?(\d{2})?:?(\d{2})?(\.\d{1,6})?/.exec(time);
  if (!parts) return undefined;
  const [, hours, minutes = '0', seconds = '0', fraction = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(fraction);
}
