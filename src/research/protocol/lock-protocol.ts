import { z } from 'zod';
import { sortedJson } from '../../base/json.ts';
import { UserError } from '../../base/user-error.ts';
import { commitmentOf } from '../allocation/hash-chain.ts';
import { sha256Hex } from '../allocation/sha256-text.ts';
import { checkProtocol } from './check-protocol.ts';
import { type Protocol, protocolSchema } from './protocol.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A change after the lock: what it was before and after by hash, and why. */
export const amendmentSchema = z.strictObject({
  atMs: z.number(),
  reason: z.string().trim().min(10),
  previousHash: hash,
  hash,
});
export type Amendment = Readonly<z.infer<typeof amendmentSchema>>;

export const lockedProtocolSchema = z.strictObject({
  protocol: protocolSchema,
  lockedAtMs: z.number(),
  /** Hash of the protocol in force, amendments included. */
  hash,
  /** SHA-256 of the allocation seed, which stays secret until the pilot is closed. */
  seedCommitment: hash,
  amendments: z.array(amendmentSchema),
});
export type LockedProtocol = Readonly<z.infer<typeof lockedProtocolSchema>>;

/** SHA-256 of a protocol as JSON with sorted keys and no spaces: the same for the same plan, however it was typed. */
export const protocolHash = (protocol: Protocol): string => sha256Hex(sortedJson(protocol)!);

/** Locks a protocol: from here on every change is an amendment. Throws a `UserError` that lists what is wrong. */
export function lockProtocol(protocol: Protocol, seed: string, nowMs: number): LockedProtocol {
  requireSound(protocol);
  return {
    protocol,
    lockedAtMs: nowMs,
    hash: protocolHash(protocol),
    seedCommitment: commitmentOf(seed),
    amendments: [],
  };
}

/** The locked protocol with a change to it and the reason, which reports print. The seed stays committed. */
export function amendProtocol(
  locked: LockedProtocol,
  protocol: Protocol,
  reason: string,
  nowMs: number,
): LockedProtocol {
  requireSound(protocol);
  if (reason.trim().length < 10)
    throw new UserError('protocol/no-reason', 'Say in a sentence why the locked protocol is changed.');
  const next = protocolHash(protocol);
  if (next === locked.hash)
    throw new UserError('protocol/no-change', 'Nothing was changed, so there is nothing to amend.');
  const amendment = { atMs: nowMs, reason: reason.trim(), previousHash: locked.hash, hash: next };
  return { ...locked, protocol, hash: next, amendments: [...locked.amendments, amendment] };
}

function requireSound(protocol: Protocol): void {
  const problems = checkProtocol(protocol);
  if (problems.length > 0)
    throw new UserError(
      'protocol/unsound',
      `The protocol cannot be locked. ${problems.map(({ path, message }) => `${path}: ${message}`).join(' ')}`,
      { problems: problems.length },
    );
}
