import type { Account } from '../../research/running/account.ts';
import { mayDo } from '../../research/running/role.ts';
import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import { AccountsPage } from './accounts/AccountsPage.tsx';
import { AuditPage } from './accounts/AuditPage.tsx';
import { Problem } from './Problem.tsx';
import { PilotList } from './pilots/PilotList.tsx';
import { PilotPage } from './pilots/PilotPage.tsx';
import type { RunningServices } from './running-services.ts';
import { useTask } from './use-task.ts';

interface RunningDeskProps {
  readonly account: Account;
  readonly services: RunningServices;
  readonly onEdit: (draft: ProtocolDraft) => void;
  /** "accounts", "audit" or "pilot/ID"; the list of pilots where it is empty. */
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

const pages = { pilots: 'Pilots', accounts: 'Accounts', audit: 'What was done' } as const;
type Page = keyof typeof pages;
const PILOT = 'pilot/';

/** What somebody who is logged in sees: the pilots, and what else their role may. */
export function RunningDesk({ account, services, onEdit, place, onPlace }: RunningDeskProps) {
  const page = place === 'accounts' || place === 'audit' ? place : 'pilots';
  const pilotId = place.startsWith(PILOT) ? place.slice(PILOT.length) : undefined;
  const { problem, run } = useTask();
  const offered: Page[] = [
    'pilots',
    ...(mayDo(account.role, 'manage accounts') ? (['accounts'] as const) : []),
    ...(mayDo(account.role, 'read the audit log') ? (['audit'] as const) : []),
  ];
  return (
    <div className="running">
      <div className="running-bar">
        {offered.length > 1 && (
          <nav aria-label="Running">
            {offered.map((each) => (
              <button
                key={each}
                type="button"
                className="button"
                aria-pressed={page === each}
                onClick={() => onPlace(each === 'pilots' ? '' : each)}
              >
                {pages[each]}
              </button>
            ))}
          </nav>
        )}
        <p className="running-who">
          {account.name} <span className="tag">{account.role}</span>
        </p>
        <button type="button" className="button" onClick={() => void run(services.desk.logOut)}>
          Log out
        </button>
      </div>
      <Problem problem={problem} />
      {page === 'pilots' && pilotId === undefined && (
        <PilotList pilots={services.pilots} role={account.role} onOpen={(id) => onPlace(PILOT + id)} />
      )}
      {page === 'pilots' && pilotId !== undefined && (
        <PilotPage
          key={pilotId}
          pilotId={pilotId}
          role={account.role}
          services={services}
          onBack={() => onPlace('')}
          onEdit={onEdit}
        />
      )}
      {page === 'accounts' && <AccountsPage accounts={services.accounts} self={account} />}
      {page === 'audit' && <AuditPage accounts={services.accounts} />}
    </div>
  );
}
