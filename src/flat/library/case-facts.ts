import type { CaseSummary } from '../../teaching/case-summary.ts';

/** What to expect of a case, in one line. */
export function caseFacts({ level, questionCount, estimatedMinutes }: CaseSummary): string {
  const questions = questionCount === 1 ? '1 question' : `${questionCount} questions`;
  return `${level.charAt(0).toUpperCase()}${level.slice(1)} · ${questions} · about ${estimatedMinutes} min`;
}
