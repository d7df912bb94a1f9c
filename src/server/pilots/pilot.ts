import { type LockedProtocol, lockedProtocolSchema } from '../../research/protocol/lock-protocol.ts';
import { type Protocol, protocolSchema } from '../../research/protocol/protocol.ts';
import { Refusal } from '../api/refusal.ts';
import type { PilotState } from '../../research/running/pilot-state.ts';
import type { Queries } from '../database/tables.ts';
import type { SecretBox } from './secret-box.ts';

/** A pilot as the database has it. */
export interface Pilot {
  readonly id: string;
  readonly state: PilotState;
  readonly protocol: Protocol;
  /** Undefined while it is a draft. */
  readonly locked: LockedProtocol | undefined;
  readonly sealedSeed: string | undefined;
}

/**
 * The pilot; throws a `Refusal` (404) where there is none. Within a transaction `share` keeps its state as it is until
 * the end, and `update` keeps everybody else waiting.
 */
export async function findPilot(db: Queries, id: string, hold?: 'share' | 'update'): Promise<Pilot> {
  const query = db
    .selectFrom('pilots')
    .select(['id', 'state', 'protocol', 'sealed_seed'])
    .where('id', '=', id);
  const row = await (hold === 'share'
    ? query.forShare()
    : hold === 'update'
      ? query.forUpdate()
      : query
  ).executeTakeFirst();
  if (!row) throw new Refusal(404, 'pilots/none', 'There is no such pilot on this server.');
  const json: unknown = JSON.parse(row.protocol);
  const locked = row.state === 'draft' ? undefined : lockedProtocolSchema.parse(json);
  return {
    id: row.id,
    state: row.state,
    protocol: locked?.protocol ?? protocolSchema.parse(json),
    locked,
    sealedSeed: row.sealed_seed ?? undefined,
  };
}

/** The allocation's seed, which goes into no reply before it is revealed. */
export function seedOf({ id, sealedSeed }: Pilot, secretBox: SecretBox): string {
  if (sealedSeed === undefined) throw new Error(`pilot ${id}: has no seed yet`);
  return secretBox.open(sealedSeed, id);
}

/** Throws a `Refusal` (409) where the pilot is in another state. */
export function requireState({ state }: Pilot, allowed: readonly PilotState[], message: string): void {
  if (!allowed.includes(state)) throw new Refusal(409, 'pilots/state', message);
}
