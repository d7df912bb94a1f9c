import { useState } from 'react';
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
}

const pages = { pilots: 'Pilots', accounts: 'Accounts', audit: 'What was done' } as const;
type Page = keyof typeof pages;

/** What somebody who is logged in sees: the pilots, and what else their role may. */
export function RunningDesk({ account, services, onEdit }: RunningDeskProps) {
  const [page, setPage] = useState<Page>('pilots');
  const [pilotId, setPilotId] = useState<string | undefined>(undefined);
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
                onClick={() => {
                  setPage(each);
                  setPilotId(undefined);
                }}
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
        <PilotList pilots={services.pilots} role={account.role} onOpen={setPilotId} />
      )}
      {page === 'pilots' && pilotId !== undefined && (
        <PilotPage
          key={pilotId}
          pilotId={pilotId}
          role={account.role}
          services={services}
          onBack={() => setPilotId(undefined)}
          onEdit={onEdit}
        />
      )}
      {page === 'accounts' && <AccountsPage accounts={services.accounts} self={account} />}
      {page === 'audit' && <AuditPage accounts={services.accounts} />}
    </div>
  );
}
