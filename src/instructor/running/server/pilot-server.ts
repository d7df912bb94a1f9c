import type { Slip } from '../codes/CodesSheet.tsx';
import { type LockedProtocol, lockedProtocolSchema } from '../../../research/protocol/lock-protocol.ts';
import type { Protocol } from '../../../research/protocol/protocol.ts';
import { reissuedSchema } from '../../../research/running/participant-actions.ts';
import {
  type PilotDetail,
  type PilotListing,
  pilotDetailSchema,
  pilotListingsSchema,
  pilotStepSchema,
} from '../../../research/running/pilot-listing.ts';
import {
  doneSchema,
  issuedSlipsSchema,
  type VerifiedAllocation,
  verifiedAllocationSchema,
} from '../../../research/running/replies.ts';
import { type LiveBoard, liveBoardSchema } from '../../../research/sitting/live-board.ts';
import type { AskServer } from './ask-server.ts';

/** Where more minutes go. */
export interface ExtraTime {
  readonly of: 'case' | 'sitting';
  readonly minutes: number;
  readonly reason: string;
}

/** Pilots on the server, by those who run them. Everything rejects with a `UserError`. */
export interface PilotServer {
  list(): Promise<readonly PilotListing[]>;
  see(id: string): Promise<PilotDetail>;
  make(protocol: Protocol): Promise<void>;
  /** A draft's protocol in the place of the one before. */
  change(protocol: Protocol): Promise<void>;
  lock(id: string): Promise<LockedProtocol>;
  amend(protocol: Protocol, reason: string): Promise<LockedProtocol>;
  goOn(id: string, step: 'open' | 'close' | 'reveal'): Promise<void>;
  allocation(id: string): Promise<VerifiedAllocation>;
  /** The data as a ZIP. */
  exported(id: string): Promise<Blob>;
  issueSlips(id: string, count: number, stratum: string): Promise<readonly Omit<Slip, 'stratum'>[]>;
  board(id: string): Promise<LiveBoard>;
  boardStream(id: string): URL;
  /** Another code for somebody whose code is lost; the old one dies. */
  reissue(id: string, participantId: string, reason: string): Promise<string>;
  grantTime(id: string, participantId: string, extra: ExtraTime): Promise<void>;
  recordDeviation(id: string, participantId: string | null, what: string, reason: string): Promise<void>;
  withdraw(id: string, participantId: string, reason: string): Promise<void>;
}

export function createPilotServer(server: AskServer): PilotServer {
  const { json } = server;
  const at = (id: string, rest = '') => `/pilots/${encodeURIComponent(id)}${rest}`;
  const of = (id: string, participantId: string, rest: string) =>
    at(id, `/participants/${encodeURIComponent(participantId)}/${rest}`);
  return {
    list: () => json('GET', '/pilots', pilotListingsSchema),
    see: (id) => json('GET', at(id), pilotDetailSchema),
    async make(protocol) {
      await json('POST', '/pilots', pilotStepSchema, { protocol });
    },
    async change(protocol) {
      await json('PUT', at(protocol.id), pilotStepSchema, { protocol });
    },
    lock: (id) => json('POST', at(id, '/lock'), lockedProtocolSchema),
    amend: (protocol, reason) =>
      json('POST', at(protocol.id, '/amend'), lockedProtocolSchema, { protocol, reason }),
    async goOn(id, step) {
      await json('POST', at(id, `/${step}`), pilotStepSchema);
    },
    allocation: (id) => json('GET', at(id, '/allocation'), verifiedAllocationSchema),
    exported: (id) => server.bytes(at(id, '/export')),
    async issueSlips(id, count, stratum) {
      return (await json('POST', at(id, '/participants'), issuedSlipsSchema, { count, stratum })).slips;
    },
    board: (id) => json('GET', at(id, '/board'), liveBoardSchema),
    boardStream: (id) => server.url(at(id, '/live')),
    async reissue(id, participantId, reason) {
      return (await json('POST', of(id, participantId, 'reissue'), reissuedSchema, { reason })).code;
    },
    async grantTime(id, participantId, extra) {
      await json('POST', of(id, participantId, 'extra-time'), doneSchema, extra);
    },
    async recordDeviation(id, participantId, what, reason) {
      await json('POST', at(id, '/deviations'), doneSchema, { participantId, what, reason });
    },
    async withdraw(id, participantId, reason) {
      await json('POST', of(id, participantId, 'withdraw'), doneSchema, { reason });
    },
  };
}
