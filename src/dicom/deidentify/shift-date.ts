const dayMs = 86_400_000;

/** A DA value (PS3.5 6.2, and the dotted form of ACR-NEMA) moved by whole days; undefined for anything else. */
export function shiftDate(value: string, days: number): string | undefined {
  const match = /^(\d{4})(\.?)(\d{2})\2(\d{2})$/.exec(value);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const before = new Date(Date.UTC(year, month - 1, day));
  // A month 13 or a 31 February would roll over into another date, and years under 100 into the 20th century.
  if (year < 1000 || before.getUTCMonth() !== month - 1 || before.getUTCDate() !== day) return undefined;
  return new Date(before.getTime() + days * dayMs).toISOString().slice(0, 10).replaceAll('-', '');
}

/** A DT value moved by whole days, without its time zone; undefined for one that does not name a day. */
export function shiftDateTime(value: string, days: number, keepTime: boolean): string | undefined {
  const match = /^(\d{8})(\d{2}(?:\d{2}(?:\d{2}(?:\.\d{1,6})?)?)?)?(?:[+-]\d{4})?$/.exec(value);
  const date = match && shiftDate(match[1]!, days);
  const time = match?.[2] && cleanTime(match[2], keepTime);
  if (!date || (match?.[2] && !time)) return undefined;
  return date + (time ?? '');
}

/** A TM value as it is or as midnight; undefined for anything that is not a time of day. */
export function cleanTime(value: string, keep: boolean): string | undefined {
  const match = /^(\d{2})(?::?(\d{2})(?::?(\d{2})(\.\d{1,6})?)?)?$/.exec(value);
  if (!match) return undefined;
  const [, hours, minutes = '', seconds = '', fraction = ''] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return keep ? `${hours}${minutes}${seconds}${fraction}` : '000000';
}
