import type { AuthoringIssue } from '../../teaching/authoring-issue.ts';
import { partOf, panelParts, usePlaceStore } from '../place.ts';

/** Everything that is still wrong; a press leads to the place. */
export function ProblemList({ problems }: { problems: readonly AuthoringIssue[] }) {
  if (problems.length === 0)
    return <p className="authored-ready">Nothing is missing: the case can be solved and saved.</p>;
  return (
    <>
      <h3>
        {problems.length} {problems.length === 1 ? 'thing' : 'things'} to mend
      </h3>
      <Issues issues={problems} />
    </>
  );
}

/** What would make the case better; nobody has to follow it. */
export function AdviceList({ advice }: { advice: readonly AuthoringIssue[] }) {
  if (advice.length === 0) return null;
  return (
    <>
      <h3>It would be better still</h3>
      <Issues issues={advice} />
    </>
  );
}

function Issues({ issues }: { issues: readonly AuthoringIssue[] }) {
  const place = usePlaceStore();
  return (
    <ul className="authored-problems">
      {issues.map(({ path, message }) => (
        <li key={`${path.join('.')} ${message}`}>
          <button
            type="button"
            className="text-button"
            onClick={() => place.setState({ part: partOf(path), wanted: path })}
          >
            <strong>{placeWords(path)}</strong> {message}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What one of a list is called. */
const oneOf: Readonly<Record<string, string>> = {
  findings: 'Finding',
  questions: 'Question',
  steps: 'View',
  thresholds: 'Cut-off',
};

/** Fields that are called in the file as a person calls them. */
const plainFields = ['name', 'text', 'explanation', 'options', 'order', 'guideline', 'value', 'year'];

/** "Question 2, explanation:": where something is, in a person's words. */
function placeWords([first = '', second, ...rest]: AuthoringIssue['path']): string {
  const part = panelParts.find(({ id }) => id === partOf([first]))?.name;
  const list = oneOf[first];
  const field = rest.find((step) => plainFields.includes(String(step)));
  const within = field === undefined ? '' : `, ${field}`;
  if (list && typeof second === 'number') return `${list} ${second + 1}${within}:`;
  return part?.toLowerCase() === first ? `${part}:` : `${part}, ${first}:`;
}
