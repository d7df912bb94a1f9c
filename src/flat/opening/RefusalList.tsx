import type { Refusal } from '../../sources/opened-study.ts';
import { groupRefusals, type RefusalGroup, reasonOf } from './group-refusals.ts';
import './refusals.css';

/** Names under one reason; more than anybody reads, the rest is counted. */
const MOST_NAMES = 200;

/** Why files were left out, what to do, and which they were. */
export function RefusalList({ refused }: { refused: readonly Refusal[] }) {
  return (
    <ul className="refusals">
      {groupRefusals(refused).map((group) => (
        <li key={`${group.code} ${group.reason}`}>
          {group.refused.length === 1 ? <OneFile refusal={group.refused[0]!} /> : <ManyFiles group={group} />}
        </li>
      ))}
    </ul>
  );
}

function OneFile({ refusal }: { refusal: Refusal }) {
  const { path, code } = refusal;
  return (
    <>
      {path && <strong>{path}</strong>} <span>{reasonOf(refusal)}</span> <code>{code}</code>
    </>
  );
}

function ManyFiles({ group: { code, reason, refused } }: { group: RefusalGroup }) {
  const [first, ...others] = refused;
  return (
    <>
      <strong>{refused.length} files</strong> <span>{reason}</span> <code>{code}</code>
      <details>
        <summary>
          {first?.path} and {others.length} more
        </summary>
        <ul className="refused-names">
          {refused.slice(0, MOST_NAMES).map((refusal, i) => (
            <li key={`${i} ${refusal.path}`}>
              {refusal.path}
              {reasonOf(refusal) !== reason && <small> {reasonOf(refusal)}</small>}
            </li>
          ))}
          {refused.length > MOST_NAMES && <li>… and {refused.length - MOST_NAMES} more</li>}
        </ul>
      </details>
    </>
  );
}
