import { holdsWords } from '../../../base/holds-words.ts';
import type { ListedAccount } from '../../../research/running/account.ts';
import type { AuditLine } from '../../../research/running/audit-line.ts';

/** A line of the audit log as people read it. */
export interface ReadableLine {
  readonly number: number;
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly pilot: string;
  /** `count 18, stratum all`. */
  readonly details: string;
}

/** Names of those who did something, in the place of their ids; details without braces and quotes. */
export function readableLines(
  lines: readonly AuditLine[],
  accounts: readonly Pick<ListedAccount, 'id' | 'name'>[],
): ReadableLine[] {
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return lines.map(({ number, at, actor, what, pilot_id, details }) => ({
    number,
    at,
    who: names.get(actor) ?? actor,
    what,
    pilot: pilot_id ?? '',
    details: detailsText(details, names),
  }));
}

/** The lines in which every word occurs somewhere, whatever its case. */
export function withWords(lines: readonly ReadableLine[], words: string): readonly ReadableLine[] {
  const holds = holdsWords(words);
  return lines.filter(({ who, what, pilot, details }) => holds(`${who} ${what} ${pilot} ${details}`));
}

function detailsText(details: string, names: ReadonlyMap<string, string>): string {
  let json: unknown;
  try {
    json = JSON.parse(details);
  } catch {
    return details;
  }
  if (typeof json !== 'object' || json === null) return details;
  return Object.entries(json)
    .map(([name, value]) => `${name} ${names.get(String(value)) ?? shortened(String(value))}`)
    .join(', ');
}

/** Hashes are told apart by their first characters. */
const shortened = (value: string) => (/^[0-9a-f]{64}$/.test(value) ? `${value.slice(0, 12)}…` : value);
