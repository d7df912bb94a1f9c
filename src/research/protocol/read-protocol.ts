import { parseJson } from '../../base/parse-json.ts';
import { UserError } from '../../base/user-error.ts';
import { type LockedProtocol, lockedProtocolSchema } from './lock-protocol.ts';
import { type Protocol, protocolSchema } from './protocol.ts';
import { isDraftFile } from './draft-file.ts';
import { toldMistakes } from './told-mistakes.ts';

/** The JSON in a protocol's file, whatever it holds; throws a `UserError` for a text that is none. */
export function protocolJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new UserError(
      'protocol/not-json',
      'The protocol file is not JSON. Choose the file that was saved here.',
      {},
      { cause },
    );
  }
}

/** The protocol in a file's text, locked or not. Throws as `readAnyProtocol` does. */
export const readProtocol = (text: string): Protocol => readAnyProtocol(text).protocol;

/** The same with its lock, if it has one. Throws a `UserError` that names its mistakes, the first ten. */
export function readAnyProtocol(text: string): {
  readonly protocol: Protocol;
  readonly locked?: LockedProtocol;
} {
  const json = protocolJson(text);
  if (isDraftFile(json))
    throw new UserError(
      'protocol/unfinished',
      'This is a plan that was not finished. Open it under “Plan a pilot”, mend what is listed there, and lock it.',
    );
  const locked = lockedProtocolSchema.safeParse(json);
  if (locked.success) return { protocol: locked.data.protocol, locked: locked.data };
  const plain = protocolSchema.safeParse(json);
  if (plain.success) return { protocol: plain.data };
  // A locked one is judged as such: of the lock alone a plain one would only say that it is too much.
  const { issues } = (isLocked(json) ? locked : plain).error;
  throw new UserError(
    'protocol/unreadable',
    `This is not a protocol that can be read. ${toldMistakes(issues)}`,
    { mistakes: issues.length },
  );
}

const isLocked = (json: unknown) => typeof json === 'object' && json !== null && 'protocol' in json;
