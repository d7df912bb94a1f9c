import { useStore } from 'zustand';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { stepWords } from '../../ui/sitting/step-words.ts';
import { syncWords } from '../../ui/sitting/sync-words.ts';

/** How far the participant is, and whether everything is stored, in words. */
export function SittingState({ guide }: { guide: SittingGuide }) {
  const { part, step, sync } = useStore(guide.store);
  const finished = part.kind === 'finished';
  return (
    <div className="sitting-state">
      <progress max={step.of} value={finished ? step.of : step.nth - 1} aria-label="Steps done" />
      <span>{finished ? 'All steps are done' : stepWords(step)}</span>
      <span role="status" className={sync.state === 'refused' ? 'sitting-refused' : undefined}>
        {syncWords(sync)}
      </span>
    </div>
  );
}
