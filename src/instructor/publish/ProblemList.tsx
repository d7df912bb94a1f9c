import type { AuthoringIssue } from '../../teaching/question-kind.ts';
import { partOf, panelParts, usePlaceStore } from '../place.ts';

/** Everything that is still wrong; a press leads to the place. */
export function ProblemList({ problems }: { problems: readonly AuthoringIssue[] }) {
  const place = usePlaceStore();
  if (problems.length === 0)
    return <p className="authored-ready">Nothing is missing: the case can be solved and saved.</p>;
  return (
    <>
      <h3>
        {problems.length} {problems.length === 1 ? 'thing' : 'things'} to mend
      </h3>
      <ul className="authored-problems">
        {problems.map(({ path, message }) => (
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
    </>
  );
}

/** "Questions 2, key": where something is wrong, in a person's words. */
function placeWords([first, ...rest]: AuthoringIssue['path']): string {
  const part = panelParts.find(({ id }) => id === partOf([first ?? '']))?.name;
  const own = part?.toLowerCase() === String(first) ? part : `${part}, ${String(first)}`;
  const [second] = rest;
  return typeof second === 'number' ? `${own} ${second + 1}:` : `${own}:`;
}
