import type { UserError } from '../../base/user-error.ts';

/** What went wrong and what to do, said at once; nothing where nothing did. */
export function Problem({ problem }: { problem: UserError | undefined }) {
  if (!problem) return null;
  return (
    <p role="alert" className="problem">
      {problem.message} <code>{problem.code}</code>
    </p>
  );
}
