import { createStore, type StoreApi } from 'zustand/vanilla';
import { UserError } from '../../../base/user-error.ts';
import type { Account } from '../../../research/running/account.ts';
import type { AccountServer, NameAndPassword } from './account-server.ts';
import { noServer } from './ask-server.ts';

/** Who is at the desk where pilots are run. */
export type AccountState =
  | { readonly at: 'looking' }
  /** This page is hosted without a server of pilots. */
  | { readonly at: 'no server' }
  | { readonly at: 'unreachable'; readonly problem: UserError }
  | { readonly at: 'first account' }
  | { readonly at: 'log in' }
  | { readonly at: 'in'; readonly account: Account };

/** Logging in and out. The methods that somebody waits for reject with a `UserError`. */
export interface AccountDesk {
  readonly store: Pick<StoreApi<AccountState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Finds out who is here; what goes wrong is in the state. */
  look(): Promise<void>;
  setUp(code: string, who: NameAndPassword): Promise<void>;
  logIn(who: NameAndPassword): Promise<void>;
  logOut(): Promise<void>;
  /** The server no longer knows who is here. */
  forget(): void;
}

export function createAccountDesk(server: AccountServer): AccountDesk {
  const store = createStore<AccountState>(() => ({ at: 'looking' }));
  const show = (state: AccountState) => store.setState(state, true);
  const find = async (): Promise<AccountState> => {
    // In this order: on a host without pilots nothing else is asked for.
    const { needsFirstAccount, knownBefore } = await server.state();
    if (needsFirstAccount) return { at: 'first account' };
    // Asking who is here would be refused, and browsers list every refusal as an error.
    const account = knownBefore ? await server.whoAmI() : undefined;
    return account ? { at: 'in', account } : { at: 'log in' };
  };
  return {
    store,
    async look() {
      try {
        show(await find());
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        show(error.code === noServer ? { at: 'no server' } : { at: 'unreachable', problem: error });
      }
    },
    async setUp(code, who) {
      show({ at: 'in', account: await server.setUp(code, who) });
    },
    async logIn(who) {
      show({ at: 'in', account: await server.logIn(who) });
    },
    async logOut() {
      await server.logOut();
      show({ at: 'log in' });
    },
    forget() {
      if (store.getState().at === 'in') show({ at: 'log in' });
    },
  };
}
