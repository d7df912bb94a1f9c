import type { Problem } from '../../ui/problem.ts';
import { Icon } from '../Icon.tsx';
import { ProblemNotice } from '../ProblemNotice.tsx';

/** What went wrong and how to mend it, said at once. */
export function ProblemBox({ problem }: { problem: Problem }) {
  return (
    <div className="problem" role="alert">
      <p>
        <Icon name="warning" />
        <span>
          {problem.message} <code>{problem.code}</code>
        </span>
      </p>
      <ProblemNotice {...problem} />
    </div>
  );
}
