import { UserError } from '../../../base/user-error.ts';
import {
  type Account,
  accountSchema,
  type ListedAccount,
  listedAccountsSchema,
} from '../../../research/running/account.ts';
import { type AuditLine, auditLinesSchema } from '../../../research/running/audit-line.ts';
import { doneSchema, type ServerState, serverStateSchema } from '../../../research/running/replies.ts';
import type { Role } from '../../../research/running/role.ts';
import { type AskServer, notKnown } from './ask-server.ts';

export interface NameAndPassword {
  readonly name: string;
  readonly password: string;
}

/** Accounts of a server of pilots. Everything rejects with a `UserError`. */
export interface AccountServer {
  state(): Promise<ServerState>;
  /** Who is logged in on this device; undefined where nobody is. */
  whoAmI(): Promise<Account | undefined>;
  /** The first account, by the code that the server's terminal shows. */
  setUp(code: string, who: NameAndPassword): Promise<Account>;
  logIn(who: NameAndPassword): Promise<Account>;
  logOut(): Promise<void>;
  list(): Promise<readonly ListedAccount[]>;
  make(who: NameAndPassword, role: Role): Promise<void>;
  changeRole(id: string, role: Role): Promise<void>;
  close(id: string): Promise<void>;
  audit(): Promise<readonly AuditLine[]>;
}

export function createAccountServer({ json }: AskServer): AccountServer {
  const at = (id: string, rest: string) => `/accounts/${encodeURIComponent(id)}/${rest}`;
  return {
    state: () => json('GET', '/state', serverStateSchema),
    whoAmI: () =>
      json('GET', '/account', accountSchema).catch((error: unknown) => {
        if (error instanceof UserError && error.code === notKnown) return undefined;
        throw error;
      }),
    setUp: (code, who) => json('POST', '/setup', accountSchema, { code, ...who }),
    logIn: (who) => json('POST', '/login', accountSchema, who),
    async logOut() {
      await json('POST', '/logout', doneSchema);
    },
    list: () => json('GET', '/accounts', listedAccountsSchema),
    async make(who, role) {
      await json('POST', '/accounts', accountSchema, { ...who, role });
    },
    async changeRole(id, role) {
      await json('POST', at(id, 'role'), doneSchema, { role });
    },
    async close(id) {
      await json('POST', at(id, 'disable'), doneSchema);
    },
    audit: () => json('GET', '/audit', auditLinesSchema),
  };
}
