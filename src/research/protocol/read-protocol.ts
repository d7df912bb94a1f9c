import { parseJson } from '../../base/parse-json.ts';
import { UserError } from '../../base/user-error.ts';
import { type LockedProtocol, lockedProtocolSchema } from './lock-protocol.ts';
import { type Protocol, protocolSchema } from './protocol.ts';

/** The protocol in a file's text, locked or not. Throws as `readAnyProtocol` does. */
export const readProtocol = (text: string): Protocol => readAnyProtocol(text).protocol;

/** The same with its lock, if it has one. Throws a `UserError` that names its mistakes, the first ten. */
export function readAnyProtocol(text: string): {
  readonly protocol: Protocol;
  readonly locked?: LockedProtocol;
} {
  let json: unknown;
  try {
    json = parseJson(text);
  } catch (cause) {
    throw new UserError(
      'protocol/not-json',
      'The protocol file is not JSON. Choose the file that was saved here.',
      {},
      { cause },
    );
  }
  const locked = lockedProtocolSchema.safeParse(json);
  if (locked.success) return { protocol: locked.data.protocol, locked: locked.data };
  const plain = protocolSchema.safeParse(json);
  if (plain.success) return { protocol: plain.data };
  // A locked one is judged as such: of the lock alone a plain one would only say that it is too much.
  const { issues } = (isLocked(json) ? locked : plain).error;
  const mistakes = issues
    .slice(0, mostTold)
    .map(({ path, message }) => `${path.join('.') || 'file'}: ${message}.`);
  throw new UserError(
    'protocol/unreadable',
    `This is not a protocol that can be read. ${mistakes.join(' ')}`,
    { mistakes: issues.length },
  );
}

const mostTold = 10;

const isLocked = (json: unknown) => typeof json === 'object' && json !== null && 'protocol' in json;
