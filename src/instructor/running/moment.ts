const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment as it is written on these pages, by this device's calendar. */
export const moment = (ms: number): string => format.format(ms);
