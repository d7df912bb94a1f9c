import { useCallback, useMemo, useState } from 'react';
import { DataTable } from '../DataTable.tsx';
import { moment } from '../moment.ts';
import { Problem } from '../Problem.tsx';
import type { AccountServer } from '../server/account-server.ts';
import { TextField } from '../TextField.tsx';
import { useLoaded } from '../use-loaded.ts';
import { readableLines, withWords } from './audit-words.ts';

/** What everybody did on this server, the newest first; the database lets nobody change it. */
export function AuditPage({ accounts }: { accounts: AccountServer }) {
  const load = useCallback(
    async () => readableLines(...(await Promise.all([accounts.audit(), accounts.list()]))),
    [accounts],
  );
  const { value: lines, problem, reload } = useLoaded(load);
  const [words, setWords] = useState('');
  const shown = useMemo(() => withWords(lines ?? [], words), [lines, words]);
  return (
    <section className="running-card" aria-labelledby="audit-heading">
      <h2 id="audit-heading">What was done</h2>
      <p>
        Everything that changes a pilot, an account or a sitting is here, the newest first. The database only
        lets lines be added. Participants stand here without their codes.
      </p>
      <Problem problem={problem} />
      <div className="running-bar">
        <TextField label="Find" type="search" value={words} onChange={setWords} />
        <button type="button" className="button" onClick={reload}>
          Look again
        </button>
      </div>
      <p role="status" className="small-print">
        {lines && `${shown.length} of ${lines.length} lines.`}
      </p>
      {lines && (
        <DataTable
          caption="What was done, the newest first"
          columns={['When', 'Who', 'What', 'Pilot', 'Details']}
          rows={shown.map(({ number, at, who, what, pilot, details }) => ({
            key: String(number),
            cells: [moment(at), who, what, pilot, details],
          }))}
          empty="No line has these words."
        />
      )}
    </section>
  );
}
