import type { Refusal } from '../../sources/opened-study.ts';

/** Files that were left out for one reason. */
export interface RefusalGroup {
  readonly code: string;
  /** What was wrong and what to do, without a file's name; numbers in it are the first file's. */
  readonly reason: string;
  readonly refused: readonly Refusal[];
}

/** The sentence of a refusal without the file's name, which it begins with and lists write by itself. */
export function reasonOf({ message, path }: Refusal): string {
  const name = `${path.split('/').at(-1)}: `;
  return message.startsWith(name) ? message.slice(name.length) : message;
}

/** Groups refusals that say the same but for numbers, the most frequent reason first. */
export function groupRefusals(refused: readonly Refusal[]): readonly RefusalGroup[] {
  const groups = new Map<string, Refusal[]>();
  for (const refusal of refused) {
    const key = `${refusal.code} ${reasonOf(refusal).replace(/\d+/g, '#')}`;
    const group = groups.get(key);
    if (group) group.push(refusal);
    else groups.set(key, [refusal]);
  }
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .map((group) => ({ code: group[0]!.code, reason: reasonOf(group[0]!), refused: group }));
}
