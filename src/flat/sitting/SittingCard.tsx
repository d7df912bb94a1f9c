import { useStore } from 'zustand';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { SittingState } from './SittingState.tsx';
import './sitting.css';

/** Where the participant is in the study, beside the pictures. */
export function SittingCard({ guide }: { guide: SittingGuide }) {
  const { part, problem, busy } = useStore(guide.store);
  return (
    <section className="sitting-card" aria-label="Study">
      {part.kind === 'case' && (
        <h2>
          Case {part.nth} of {part.of}
        </h2>
      )}
      {part.kind === 'familiarise' && <Practising {...part} busy={busy} onGoOn={() => void guide.goOn()} />}
      <SittingState guide={guide} />
      {problem && (
        <div role="alert" className="problem">
          <p>{problem}</p>
          <button type="button" className="button" onClick={() => void guide.goOn()}>
            Try again
          </button>
        </div>
      )}
    </section>
  );
}

interface Count {
  readonly done: number;
  readonly wanted: number;
}

interface PractisingProps {
  readonly lengths: Count;
  readonly places: Count;
  readonly busy: boolean;
  readonly onGoOn: () => void;
}

function Practising({ lengths, places, busy, onGoOn }: PractisingProps) {
  const enough = lengths.done >= lengths.wanted && places.done >= places.wanted;
  return (
    <>
      <h2>Get to know the tools</h2>
      <p aria-live="polite">
        {enough
          ? 'You know the tools. Finish the practice below, or go on to the first case.'
          : `Before the first case: ${left(lengths, 'length')} to measure and ${left(places, 'place')} to find. Right so far: ${lengths.done} and ${places.done}.`}
      </p>
      {enough && (
        <button type="button" className="button primary" disabled={busy} onClick={onGoOn}>
          Go on to the first case
        </button>
      )}
    </>
  );
}

const left = ({ wanted }: Count, what: string) => (wanted === 1 ? `1 ${what}` : `${wanted} ${what}s`);
