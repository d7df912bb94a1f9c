import { z } from 'zod';
import { parseJson } from '../../base/parse-json.ts';
import { UserError } from '../../base/user-error.ts';
import { commitmentOf } from '../allocation/hash-chain.ts';
import { type LockedProtocol, lockedProtocolSchema, protocolHash } from '../protocol/lock-protocol.ts';

/** All that devices need to hold sittings without a server; who reads its seed can foretell every order. */
export const localPilotSchema = z.strictObject({
  schema: z.literal('oblique/local-pilot'),
  version: z.literal(1),
  locked: lockedProtocolSchema,
  seed: z.string(),
});
export type LocalPilot = Readonly<z.infer<typeof localPilotSchema>>;

/** A locked protocol and its seed as one file. Throws a `UserError` where they do not belong together. */
export function localPilot(locked: LockedProtocol, seed: string): LocalPilot {
  const fail = (code: string, message: string) => {
    throw new UserError(code, message, { pilot: locked.protocol.id });
  };
  if (protocolHash(locked.protocol) !== locked.hash)
    fail(
      'pilot/changed',
      'This protocol was changed after it was locked. Take the file as it was saved then.',
    );
  if (commitmentOf(seed) !== locked.seedCommitment)
    fail('pilot/other-seed', 'This seed belongs to another protocol. Take the one that was saved with it.');
  if (!locked.protocol.sitting)
    fail(
      'pilot/no-sitting',
      'This protocol does not say what participants do: add its sitting and lock it again.',
    );
  return { schema: 'oblique/local-pilot', version: 1, locked, seed };
}

/** The pilot in a file's text. Throws a `UserError`. */
export function readLocalPilot(text: string): LocalPilot {
  try {
    const { locked, seed } = localPilotSchema.parse(parseJson(text));
    return localPilot(locked, seed);
  } catch (cause) {
    if (cause instanceof UserError && cause.code.startsWith('pilot/')) throw cause;
    throw new UserError(
      'pilot/unreadable',
      'This is no file of a pilot. Choose the one that whoever runs the study gave you.',
      {},
      { cause },
    );
  }
}
