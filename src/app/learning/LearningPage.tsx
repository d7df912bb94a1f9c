import { lazy, Suspense, useCallback } from 'react';
import type { Attempt } from '../../teaching/attempt/attempt.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { MyData } from '../../flat/home/MyData.tsx';
import { goTo } from '../use-hash-route.ts';
import type { useMyData } from '../use-my-data.ts';
import { learnersTimeZone } from './learners-time-zone.ts';

const LearningScreen = lazy(() => import('../../flat/learning/LearningScreen.tsx'));

interface LearningPageProps {
  readonly attempts: readonly Attempt[] | undefined;
  readonly cases: readonly CaseSummary[] | undefined;
  readonly nowMs: number;
  readonly myData: ReturnType<typeof useMyData>;
}

const kindName = (kind: string) => (questionKinds.has(kind) ? questionKinds.get(kind).name : kind);

/** The learner's progress, over the cases that this server has. */
export function LearningPage({ attempts, cases, nowMs, myData }: LearningPageProps) {
  const caseOf = useCallback((id: string) => cases?.find((summary) => summary.id === id), [cases]);
  return (
    <Suspense fallback={<p className="empty">Loading…</p>}>
      <LearningScreen
        attempts={cases && attempts}
        caseOf={caseOf}
        kindName={kindName}
        nowMs={nowMs}
        timeZone={learnersTimeZone()}
        onReview={(caseId) => goTo({ at: 'review', caseId })}
        onLeave={() => goTo({ at: 'home' })}
      >
        <MyData {...myData} />
      </LearningScreen>
    </Suspense>
  );
}
