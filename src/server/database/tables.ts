import type { Generated, Kysely, Transaction } from 'kysely';
import type { PilotState } from '../../research/running/pilot-state.ts';
import type { Role } from '../../research/running/role.ts';

/** The tables as TypeScript sees them. Times are milliseconds since the Unix epoch by the server's clock. */
export interface Tables {
  accounts: {
    id: string;
    /** In lower case. */
    name: string;
    role: Role;
    password_hash: string;
    created_at: number;
    disabled_at: number | null;
  };
  login_sessions: { token_hash: string; account_id: string; created_at: number; expires_at: number };
  /** Only ever added to: the database itself refuses changes. */
  audit_log: {
    number: Generated<number>;
    at: number;
    actor: string;
    what: string;
    pilot_id: string | null;
    /** JSON. */
    details: string;
  };
  pilots: {
    id: string;
    state: PilotState;
    /** JSON of the protocol while it is a draft, of the locked protocol afterwards. */
    protocol: string;
    protocol_hash: string | null;
    /** The allocation's seed, unreadable without the server's secret. */
    sealed_seed: string | null;
    created_by: string;
    created_at: number;
    opened_at: number | null;
    closed_at: number | null;
    revealed_at: number | null;
  };
  participants: {
    pilot_id: string;
    /** Names the participant in data files. */
    id: string;
    /** What lets a person in; none once withdrawn. */
    code: string | null;
    stratum: string;
    issued_at: number;
    joined_at: number | null;
    consent_hash: string | null;
    withdrawn_at: number | null;
    /** Of their newest event; 0 for none. It changes with everything that is stored of them. */
    last_arrival: Generated<number>;
    last_seen_at: number | null;
    /** Up to here their events are told to the record store. */
    stated_arrival: Generated<number>;
    extra_case_minutes: Generated<number>;
    extra_sitting_minutes: Generated<number>;
  };
  /** Only ever added to, when a participant's turn comes: rows to come are in no table. */
  allocation_rows: {
    pilot_id: string;
    stratum: string;
    seq: number;
    arm: string;
    hash: string;
    participant_id: string;
    allocated_at: number;
  };
  sitting_sessions: {
    token_hash: string;
    pilot_id: string;
    participant_id: string;
    created_at: number;
    expires_at: number;
  };
  /** By what participants withdrew; a mark names nobody. */
  withdrawn_secrets: { mark: string };
  /** One row at most. */
  secret_mark: { only_row: Generated<number>; sealed: string };
  /** Never changed; deleted by withdrawal alone. */
  sitting_events: {
    pilot_id: string;
    participant_id: string;
    device: string;
    number: number;
    type: string;
    /** JSON as text: jsonb would refuse what people can type (U+0000, halves of surrogate pairs). */
    body: string;
    /** SHA-256 of the event as the device sent it. */
    sent_hash: string;
    received_at: number;
    arrival: Generated<number>;
  };
  deviations: {
    number: Generated<number>;
    pilot_id: string;
    participant_id: string | null;
    at: number;
    recorded_by: string;
    what: string;
    reason: string;
  };
  /** What a locked protocol was before each amendment, from 1. */
  earlier_protocols: {
    pilot_id: string;
    number: number;
    /** JSON. */
    protocol: string;
    protocol_hash: string;
    consent_hash: string;
  };
  /** How telling a pilot's events to a record store goes on. */
  statement_deliveries: {
    pilot_id: string;
    leased_until: Generated<number>;
    /** Of the process that sends now. */
    lease: Generated<string>;
    next_at: Generated<number>;
    /** In a row. */
    failures: Generated<number>;
    sent: Generated<number>;
    refused: Generated<number>;
    problem: string | null;
  };
  /** Statements that were sent of participants who withdrew since. */
  statements_to_void: { id: string; pilot_id: string };
}

export type Database = Kysely<Tables>;
/** The database, or one transaction in it. */
export type Queries = Database | Transaction<Tables>;
