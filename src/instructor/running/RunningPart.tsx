import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ProtocolDraft } from '../../research/protocol/protocol-draft.ts';
import { EnterAccount } from './accounts/EnterAccount.tsx';
import { Problem } from './Problem.tsx';
import { RunningDesk } from './RunningDesk.tsx';
import type { RunningServices } from './running-services.ts';

interface RunningPartProps {
  readonly services: RunningServices;
  /** Takes what a pilot's protocol was written by into the editor. */
  readonly onEdit: (draft: ProtocolDraft) => void;
  /** "accounts", "audit" or "pilot/ID"; the list of pilots where it is empty. */
  readonly place: string;
  readonly onPlace: (place: string) => void;
}

/** Pilots on a server: who runs them logs in here; without a server one sentence says so. */
export function RunningPart({ services, ...shown }: RunningPartProps) {
  const { desk } = services;
  const state = useStore(desk.store);
  useEffect(() => {
    void desk.look();
  }, [desk]);
  switch (state.at) {
    case 'looking':
      return <p className="empty">Looking for the server…</p>;
    case 'no server':
      return (
        <Notice>
          This page is hosted without a server of pilots: planning, rehearsing and analysing work here all the
          same, and <code>npm start</code> on a computer of your own serves everything else.
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice>
          <Problem problem={state.problem} />
          <button type="button" className="button" onClick={() => void desk.look()}>
            Try again
          </button>
        </Notice>
      );
    case 'first account':
    case 'log in':
      return <EnterAccount key={state.at} desk={desk} first={state.at === 'first account'} />;
    case 'in':
      return <RunningDesk account={state.account} services={services} {...shown} />;
  }
}

function Notice({ children }: { children: ReactNode }) {
  return <div className="running-card">{children}</div>;
}
