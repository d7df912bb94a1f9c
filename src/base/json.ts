/** Plain data as JSON can hold it, not to be changed in place. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A copy of plain data as JSON holds it: what is undefined is not there. */
export const jsonOf = (value: object): Json => JSON.parse(JSON.stringify(value));

/** True when two values are the same JSON, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return sortedJson(a) === sortedJson(b);
}

/** JSON text with the keys of every object in order: the same data give the same text. */
export const sortedJson = (value: unknown): string | undefined => JSON.stringify(value, sortedKeys);

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
