interface FieldProblemsProps {
  /** For the control's `aria-describedby`. */
  readonly id: string;
  readonly problems: readonly string[];
}

/** What is wrong with a field, beside it; nothing where nothing is. */
export function FieldProblems({ id, problems }: FieldProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <span id={id} className="field-problems">
      {problems.map((problem) => (
        <small key={problem}>{problem}</small>
      ))}
    </span>
  );
}
