import { useStore } from 'zustand';
import type { Opening } from '../../ui/opening.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';

/** While the images of a case come, or could not be had. */
export function FetchingPart({ guide, opening }: { guide: SittingGuide; opening: Opening }) {
  const { part, problem } = useStore(guide.store);
  const state = useStore(opening.store);
  const share =
    state.step === 'working' && state.progress.total > 0
      ? state.progress.done / state.progress.total
      : undefined;
  return (
    <section aria-labelledby="fetching-heading">
      <h2 id="fetching-heading">
        {part.kind === 'case' ? `Case ${part.nth} of ${part.of}` : 'The next part is coming'}
      </h2>
      {problem === undefined ? (
        <>
          <p role="status">Its pictures are being fetched. Your time begins when they are there.</p>
          <progress className="fetching" aria-label="Pictures fetched" max={1} value={share} />
        </>
      ) : (
        <button type="button" className="button primary big" onClick={() => void guide.goOn()}>
          Try again
        </button>
      )}
    </section>
  );
}
