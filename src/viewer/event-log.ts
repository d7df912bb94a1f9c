import type { Condition } from '../teaching/condition.ts';
import type { InputKind } from '../teaching/input-kind.ts';

/** Who or what gave a command: a person's input device, or the program itself. */
export interface Origin {
  readonly input: InputKind | 'program';
  readonly condition: Condition;
}

/** A person who gave a command. */
export interface PersonOrigin extends Origin {
  readonly input: InputKind;
}

/** One command as it was run. */
export interface LoggedCommand extends Origin {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly command: string;
  readonly params: unknown;
}

/** Commands kept in memory; older ones fall off. About an hour of hard scrolling. */
const LOG_CAPACITY = 50_000;

export function appendLogged(log: LoggedCommand[], entry: LoggedCommand): void {
  log.push(entry);
  if (log.length > LOG_CAPACITY) log.splice(0, LOG_CAPACITY / 10);
}
