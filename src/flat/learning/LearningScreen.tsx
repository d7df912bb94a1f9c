import { type ReactNode, useCallback, useMemo } from 'react';
import type { Attempt } from '../../teaching/attempt/attempt.ts';
import { learningHistory } from '../../teaching/progress/history.ts';
import { learningProgress } from '../../teaching/progress/learning-progress.ts';
import { dueAhead, dueCases } from '../../teaching/scheduling/due-cards.ts';
import { learningDay } from '../../teaching/scheduling/learning-day.ts';
import { reviewCards } from '../../teaching/scheduling/review-cards.ts';
import { IconButton } from '../IconButton.tsx';
import { DueToday } from './DueToday.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { Misconceptions } from './Misconceptions.tsx';
import { ProgressPlots } from './ProgressPlots.tsx';
import './learning.css';

interface LearningScreenProps {
  /** Undefined while they are being read. */
  readonly attempts: readonly Attempt[] | undefined;
  /** A bundled case's neutral title and body system; undefined for one that this server does not have. */
  readonly caseOf: (caseId: string) => { readonly title: string; readonly system: string } | undefined;
  readonly kindName: (kind: string) => string;
  /** Milliseconds since the Unix epoch, when the page was opened. */
  readonly nowMs: number;
  /** Where the learner lives, an IANA name. */
  readonly timeZone: string;
  readonly onReview: (caseId: string) => void;
  readonly onLeave: () => void;
  /** The copy of all this to take away, and the way to delete it. */
  readonly children?: ReactNode;
}

const daysAhead = 14;

/** What the learner has done, how well, and what is worth doing next; all of it counted from their own answers. */
export default function LearningScreen(props: LearningScreenProps) {
  const { attempts, caseOf, kindName, nowMs, timeZone, onReview, onLeave, children } = props;
  const titleOf = useCallback((id: string) => caseOf(id)?.title, [caseOf]);
  const learning = useMemo(() => {
    if (!attempts) return undefined;
    const dayOf = (atMs: number) => learningDay(atMs, timeZone);
    const cards = reviewCards(attempts);
    return {
      cards,
      progress: learningProgress(attempts, (id) => caseOf(id)?.system, dayOf),
      history: learningHistory(attempts),
      due: dueCases(cards, nowMs, timeZone),
      ahead: dueAhead(cards, nowMs, timeZone, daysAhead),
    };
  }, [attempts, caseOf, nowMs, timeZone]);
  return (
    <div className="learning">
      <header className="learning-header">
        <IconButton icon="back" onClick={onLeave} label="Back to the start page" />
        <h1>My learning</h1>
      </header>
      <main aria-busy={learning === undefined}>
        {learning?.progress.answers === 0 && (
          <p className="empty">
            Nothing yet. Answer the questions of a case, and you will see here how you do by body system and
            by kind of question, and which questions are worth asking again.
          </p>
        )}
        {learning && learning.progress.answers > 0 && (
          <>
            <p className="learning-totals">
              <strong>{learning.progress.answers}</strong> answers, <strong>{learning.progress.right}</strong>{' '}
              right, <strong>{learning.progress.casesFinished}</strong>{' '}
              {learning.progress.casesFinished === 1 ? 'case' : 'cases'} finished
            </p>
            <DueToday due={learning.due} titleOf={titleOf} onReview={onReview} />
            <Misconceptions
              cards={learning.cards}
              titleOf={titleOf}
              kindName={kindName}
              onReview={onReview}
            />
            <ProgressPlots progress={learning.progress} kindName={kindName} ahead={learning.ahead} />
            <h2>History</h2>
            <HistoryTable history={learning.history} titleOf={titleOf} />
          </>
        )}
        {children}
      </main>
    </div>
  );
}
