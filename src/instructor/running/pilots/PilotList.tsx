import { useCallback } from 'react';
import { mayDo, type Role } from '../../../research/running/role.ts';
import { DataTable } from '../DataTable.tsx';
import { moment } from '../moment.ts';
import { Problem } from '../Problem.tsx';
import type { PilotServer } from '../server/pilot-server.ts';
import { useLoaded } from '../use-loaded.ts';

interface PilotListProps {
  readonly pilots: PilotServer;
  readonly role: Role;
  readonly onOpen: (id: string) => void;
}

/** The pilots of this server with their states, the newest first. */
export function PilotList({ pilots, role, onOpen }: PilotListProps) {
  const load = useCallback(() => pilots.list(), [pilots]);
  const { value: listed, problem } = useLoaded(load);
  return (
    <section className="running-card" aria-labelledby="pilot-list-heading">
      <h2 id="pilot-list-heading">Pilots on this server</h2>
      <Problem problem={problem} />
      {listed && (
        <DataTable
          caption="Pilots on this server, the newest first"
          columns={['Pilot', 'State', 'Made']}
          rows={listed.toReversed().map(({ id, title, state, createdAt }) => ({
            key: id,
            cells: [
              <button key={id} type="button" className="text-button" onClick={() => onOpen(id)}>
                {title} <code>{id}</code>
              </button>,
              <span key="state" className={`tag state-${state}`}>
                {state}
              </span>,
              moment(createdAt),
            ],
          }))}
          empty={
            mayDo(role, 'plan pilots')
              ? 'There are none yet. Write a protocol under “Plan a pilot” and send it here.'
              : 'There are none yet. An instructor plans them.'
          }
        />
      )}
    </section>
  );
}
