import type { Problem } from '../ui/problem.ts';

type ProblemNoticeProps = Pick<Problem, 'advice' | 'configuration'>;

/** The steps that mend a problem, and lines to copy for whoever runs the server. */
export function ProblemNotice({ advice, configuration }: ProblemNoticeProps) {
  return (
    <>
      {advice.length > 0 && (
        <ul className="advice">
          {advice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {configuration && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll sideways, by keys too
        <pre className="configuration" tabIndex={0}>
          {configuration}
        </pre>
      )}
    </>
  );
}
