import type { Refusal } from '../sources/opened-study.ts';

/** A refusal's sentence begins with its file's name, which the list writes above it. */
function withoutName(message: string, path: string): string {
  const name = `${path.split('/').at(-1)}: `;
  return message.startsWith(name) ? message.slice(name.length) : message;
}

/** More rows than anybody reads; the rest is counted. */
const MOST_ROWS = 50;

/** Each file that was left out: its name, what was wrong, what to do. */
export function RefusalList({ refused }: { refused: readonly Refusal[] }) {
  return (
    <div role="alert">
      <ul className="refusals">
        {refused.slice(0, MOST_ROWS).map(({ path, code, message }, i) => (
          <li key={`${i} ${path}`}>
            {path && <strong>{path}</strong>} <span>{withoutName(message, path)}</span> <code>{code}</code>
          </li>
        ))}
        {refused.length > MOST_ROWS && <li>… and {refused.length - MOST_ROWS} more</li>}
      </ul>
    </div>
  );
}
