import { marksText } from '../../teaching/marks-text.ts';
import type { HistoryLine } from '../../teaching/progress/history.ts';

interface HistoryTableProps {
  readonly history: readonly HistoryLine[];
  readonly titleOf: (caseId: string) => string | undefined;
}

const on = { flat: 'screen', xr: 'VR', cardboard: 'Cardboard' } as const;
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Every attempt, the newest first. */
export function HistoryTable({ history, titleOf }: HistoryTableProps) {
  return (
    <div className="history-scroll">
      <table className="history">
        <caption className="visually-hidden">Your attempts, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Case</th>
            <th scope="col">On</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {history.map((line) => (
            <tr key={line.attemptId}>
              <td>{day.format(line.startedAt)}</td>
              <th scope="row">
                {titleOf(line.caseId) ?? 'A case that is not on this server'}
                {line.review && <span className="tag">review</span>}
                {line.variant && <span className="tag">new variant</span>}
              </th>
              <td>{line.conditions.map((condition) => on[condition]).join(', ')}</td>
              <td>{resultOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function resultOf({ complete, answered, asked, score, max }: HistoryLine): string {
  const marks = `${marksText(score)} of ${marksText(max)}`;
  return complete ? marks : `${marks}, ${answered} of ${asked} answered`;
}
