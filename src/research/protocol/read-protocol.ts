import { UserError } from '../../base/user-error.ts';
import { lockedProtocolSchema } from './lock-protocol.ts';
import { type Protocol, protocolSchema } from './protocol.ts';

/** The protocol in a file's text, locked or not. Throws a `UserError` that names every mistake in it. */
export function readProtocol(text: string): Protocol {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new UserError(
      'protocol/not-json',
      'The protocol file is not JSON. Choose the file that was saved here.',
      {},
      { cause },
    );
  }
  const locked = lockedProtocolSchema.safeParse(json);
  if (locked.success) return locked.data.protocol;
  const plain = protocolSchema.safeParse(json);
  if (plain.success) return plain.data;
  const mistakes = plain.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}.`);
  throw new UserError(
    'protocol/unreadable',
    `This is not a protocol that can be read. ${mistakes.join(' ')}`,
    {
      mistakes: mistakes.length,
    },
  );
}
