import type { Refusal } from '../sources/opened-study.ts';

/** More rows than anybody reads; the rest is counted. */
const MOST_ROWS = 50;

/** Each file that was left out: its name, what was wrong, what to do. */
export function RefusalList({ refused }: { refused: readonly Refusal[] }) {
  return (
    <ul className="refusals" role="alert">
      {refused.slice(0, MOST_ROWS).map(({ path, code, message }, i) => (
        <li key={`${i} ${path}`}>
          {path && <strong>{path}</strong>} <span>{message}</span> <code>{code}</code>
        </li>
      ))}
      {refused.length > MOST_ROWS && <li>… and {refused.length - MOST_ROWS} more</li>}
    </ul>
  );
}
