import { type FormEvent, useCallback, useState } from 'react';
import type { Account, ListedAccount } from '../../../research/running/account.ts';
import { type Role, roleSchema } from '../../../research/running/role.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import { DataTable } from '../DataTable.tsx';
import { Problem } from '../Problem.tsx';
import type { AccountServer } from '../server/account-server.ts';
import { TextField } from '../TextField.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useTask } from '../use-task.ts';

/** What each role is for, in the words of who gives it. */
const roleWords: Readonly<Record<Role, string>> = {
  owner: 'makes accounts, reads what was done, and everything below',
  instructor: 'plans, locks and analyses pilots',
  coordinator: 'hands out codes and watches sittings; sees no conditions',
  analyst: 'gets the data once a pilot is closed',
};

interface AccountsPageProps {
  readonly accounts: AccountServer;
  readonly self: Account;
}

/** Who may do what on this server: the owner makes accounts, changes roles and closes them. */
export function AccountsPage({ accounts, self }: AccountsPageProps) {
  const load = useCallback(() => accounts.list(), [accounts]);
  const { value: listed, problem, reload } = useLoaded(load);
  const [closing, setClosing] = useState<ListedAccount | undefined>(undefined);
  const changing = useTask();
  const row = (account: ListedAccount) => ({
    key: account.id,
    className: account.disabled ? 'is-past' : undefined,
    cells: [
      account.name,
      account.disabled || account.id === self.id ? (
        account.role
      ) : (
        <RoleChoice
          key={account.role}
          label={`Role of ${account.name}`}
          role={account.role}
          onChange={(role) =>
            void changing.run(async () => {
              await accounts.changeRole(account.id, role);
              reload();
            })
          }
        />
      ),
      account.disabled ? (
        'closed'
      ) : account.id === self.id ? (
        'you'
      ) : (
        <button key="close" type="button" className="button" onClick={() => setClosing(account)}>
          Close…
        </button>
      ),
    ],
  });
  return (
    <div className="running-columns">
      <section className="running-card" aria-labelledby="accounts-heading">
        <h2 id="accounts-heading">Accounts</h2>
        <Problem problem={problem ?? changing.problem} />
        {listed && (
          <DataTable
            caption="Accounts of this server"
            columns={['Name', 'Role', 'State']}
            rows={listed.map(row)}
            empty="There are no accounts."
          />
        )}
      </section>
      <MakeAccount accounts={accounts} onMade={reload} />
      {closing && (
        <ConfirmDialog
          title={`Close the account of ${closing.name}?`}
          action="Close the account"
          danger
          onConfirm={async () => {
            await accounts.close(closing.id);
            setClosing(undefined);
            reload();
          }}
          onClose={() => setClosing(undefined)}
        >
          <p>
            They are logged out at once and cannot log in again. What they did stays in the record. This
            cannot be undone; a new account can be made.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

interface RoleChoiceProps {
  readonly label: string;
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

function RoleChoice({ label, role, onChange }: RoleChoiceProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={role}
      onChange={({ target }) => onChange(roleSchema.parse(target.value))}
    >
      {roleSchema.options.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </select>
  );
}

/** A new account; its password is told to its person by the owner. */
function MakeAccount({ accounts, onMade }: { accounts: AccountServer; onMade: () => void }) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<Role>('coordinator');
  const [made, setMade] = useState('');
  const { busy, problem, run } = useTask();
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run(() => accounts.make({ name, password }, role)))) return;
    setMade(`${name} has an account. Tell them their password yourself.`);
    setName('');
    setPassword('');
    onMade();
  };
  return (
    <form
      className="running-card"
      onSubmit={(event) => void make(event)}
      aria-labelledby="make-account-heading"
    >
      <h2 id="make-account-heading">Make an account</h2>
      <TextField label="Name" value={name} onChange={setName} minLength={2} maxLength={64} required />
      <TextField
        label="Password"
        help="Twelve characters or more."
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        minLength={12}
        maxLength={200}
        required
      />
      <p className="pilot-field">
        <label htmlFor="make-account-role">Role</label>
        <select
          id="make-account-role"
          className="field"
          value={role}
          onChange={({ target }) => setRole(roleSchema.parse(target.value))}
        >
          {roleSchema.options.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <small>
          {role}: {roleWords[role]}.
        </small>
      </p>
      <Problem problem={problem} />
      <button type="submit" className="button primary" disabled={busy}>
        Make the account
      </button>
      <p role="status">{made}</p>
    </form>
  );
}
