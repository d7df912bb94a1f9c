import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Clock } from '../../base/clock.ts';
import type { Opening } from '../../ui/opening.ts';
import type { SittingGuide, SittingPart } from '../../ui/sitting/sitting-guide.ts';
import { BreakPart } from './BreakPart.tsx';
import { ConsentPart } from './ConsentPart.tsx';
import { DescribePart } from './DescribePart.tsx';
import { EndPart } from './EndPart.tsx';
import { FetchingPart } from './FetchingPart.tsx';
import { PreferencePart } from './PreferencePart.tsx';
import { SittingForm } from './SittingForm.tsx';
import { SittingState } from './SittingState.tsx';
import { StopButton } from './StopButton.tsx';
import './sitting.css';

interface SittingPageProps {
  readonly guide: SittingGuide;
  readonly clock: Clock;
  /** Of the next case's images. */
  readonly opening: Opening;
  /** Offers the participant's answers as a file, where no server keeps them. */
  readonly saveAnswers: (() => Promise<void>) | undefined;
  readonly onLeave: () => void;
}

/** What a participant does on the page: everything but reading cases. */
export function SittingPage({ guide, clock, opening, saveAnswers, onLeave }: SittingPageProps) {
  const { title, part, busy, problem, step } = useStore(guide.store);
  const main = useRef<HTMLElement>(null);
  const over = part.kind === 'finished' || part.kind === 'stopped';
  const place = `${part.kind} ${step.nth}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each part begins at its top, for eyes and screen readers
  useEffect(() => {
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <div className="sitting">
      <header className="sitting-header">
        <h1>{title}</h1>
        {!over && <StopButton guide={guide} />}
        <SittingState guide={guide} />
      </header>
      <main ref={main} tabIndex={-1} aria-busy={busy}>
        {problem && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
        {over ? (
          <EndPart guide={guide} saveAnswers={saveAnswers} onLeave={onLeave} />
        ) : (
          <Part guide={guide} part={part} clock={clock} opening={opening} />
        )}
      </main>
    </div>
  );
}

interface PartProps extends Pick<SittingPageProps, 'guide' | 'clock' | 'opening'> {
  readonly part: SittingPart;
}

function Part({ guide, part, clock, opening }: PartProps) {
  switch (part.kind) {
    case 'consent':
      return <ConsentPart guide={guide} text={part.text} />;
    case 'describe':
      return <DescribePart guide={guide} describing={part.describing} />;
    case 'form':
      return <SittingForm guide={guide} name={part.name} runner={part.runner} key={part.name} />;
    case 'break':
      return <BreakPart guide={guide} endsAtMs={part.endsAtMs} clock={clock} />;
    case 'preference':
      return <PreferencePart guide={guide} conditions={part.conditions} />;
    case 'debrief':
      return (
        <section aria-labelledby="debrief-heading">
          <h2 id="debrief-heading">Thank you</h2>
          <p>You have done everything that this study asks.</p>
          <p>
            This study compares displays, not people: your marks are seen by nobody but those who analyse it,
            under a number and not under your name. If you feel unwell, tell who runs the study, and wait
            until it is over before you drive or cycle.
          </p>
          <button type="button" className="button primary big" onClick={() => void guide.goOn()}>
            Finish
          </button>
        </section>
      );
    case 'waiting':
      return (
        <section aria-labelledby="waiting-heading">
          <h2 id="waiting-heading">One moment</h2>
          <p role="status">{part.text}</p>
        </section>
      );
    default:
      return <FetchingPart guide={guide} opening={opening} />;
  }
}
