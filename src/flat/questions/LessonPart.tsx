import { useLesson } from '../../ui/answering/use-lesson.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { byMouse } from '../by-mouse.ts';
import { StepList } from './StepList.tsx';

/** What the case was, what to remember of it, and what it rests on; once all of it is answered. */
export function LessonPart({ runner }: { runner: AttemptRunner }) {
  const { lesson, problem } = useLesson(runner);
  if (problem) return <p className="problem">{problem}</p>;
  if (!lesson) return null;
  const { guide } = runner;
  return (
    <section className="lesson" aria-label="What this case was">
      <h3>{lesson.diagnosis}</h3>
      <p className="small-print">{lesson.certainty}</p>
      <StepList title="The answer in the images" steps={lesson.steps} runner={runner} />
      {lesson.pearls.length > 0 && (
        <>
          <h4>Worth remembering</h4>
          <ul>
            {lesson.pearls.map(({ text, findingId }) => (
              <li key={text}>
                {text}
                {findingId !== undefined && guide.hasPlace(findingId) && (
                  <button
                    type="button"
                    className="button"
                    aria-label={`Show it: ${text}`}
                    onClick={() => guide.pointTo(findingId, byMouse)}
                  >
                    Show it
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {lesson.differential.length > 0 && (
        <>
          <h4>What else it could have been</h4>
          {lesson.differential.map((entry) => (
            <details key={entry.name}>
              <summary>{entry.name}</summary>
              <Reasons title="For" reasons={entry.for} />
              <Reasons title="Against" reasons={entry.against} />
            </details>
          ))}
        </>
      )}
      {lesson.thresholds.length > 0 && (
        <details>
          <summary>Limits used, and how far they can be relied on</summary>
          <ul>
            {lesson.thresholds.map(({ text, caveat, warning }) => (
              <li key={text}>
                <strong>{text}</strong> {caveat} {warning && <em>{warning}</em>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {lesson.references.length > 0 && (
        <details>
          <summary>To read</summary>
          <ul>
            {lesson.references.map(({ citation, doi }) => (
              <li key={citation}>
                {citation}{' '}
                {doi && (
                  <a href={`https://doi.org/${doi}`} target="_blank" rel="noreferrer">
                    doi:{doi}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="small-print">{lesson.reviewed}</p>
    </section>
  );
}

function Reasons({ title, reasons }: { title: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <h5>{title}</h5>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}
