import type { LockedProtocol } from '../../../research/protocol/lock-protocol.ts';
import { moment } from '../moment.ts';

/** What a locked protocol has committed to, and every change since with its reason. */
export function LockFacts({ locked }: { locked: LockedProtocol }) {
  const { hash, seedCommitment, lockedAtMs, amendments } = locked;
  return (
    <>
      <dl className="lock-facts">
        <dt>Locked</dt>
        <dd>{moment(lockedAtMs)}. This cannot be undone.</dd>
        <dt>Protocol’s fingerprint (SHA-256)</dt>
        <dd>
          <code>{hash}</code>
          <small>Register or mail it now: later anybody can check that the plan came before the data.</small>
        </dd>
        <dt>Commitment to the allocation (SHA-256 of its seed)</dt>
        <dd>
          <code>{seedCommitment}</code>
          <small>
            The seed itself stays on the server until the pilot is revealed, so that nobody can foretell who
            is next to what, and nobody can change it unnoticed.
          </small>
        </dd>
      </dl>
      {amendments.length > 0 && (
        <>
          <h4>Amendments</h4>
          <ol className="amendments">
            {amendments.map((amendment) => (
              <li key={amendment.hash + amendment.atMs}>
                <strong>{moment(amendment.atMs)}</strong> {amendment.reason}
                <small>
                  <code>{amendment.previousHash.slice(0, 12)}…</code> became{' '}
                  <code>{amendment.hash.slice(0, 12)}…</code>
                </small>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
