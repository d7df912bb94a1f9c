import { useState } from 'react';
import { useStore } from 'zustand';
import { UserError } from '../../base/user-error.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { syncWords } from '../../ui/sitting/sync-words.ts';
import { DeleteMine } from './DeleteMine.tsx';
import { ResumeAfterAll } from './ResumeAfterAll.tsx';

interface EndPartProps {
  readonly guide: SittingGuide;
  readonly saveAnswers: (() => Promise<void>) | undefined;
  readonly onLeave: () => void;
}

/** After the last step, or after stopping: what became of the answers, and the way out. */
export function EndPart({ guide, saveAnswers, onLeave }: EndPartProps) {
  const { part, sync } = useStore(guide.store);
  const [unsaved, setUnsaved] = useState<string | undefined>(undefined);
  const save = async (answers: () => Promise<void>) => {
    setUnsaved(undefined);
    try {
      await answers();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setUnsaved(error.message);
    }
  };
  const stopped = part.kind === 'stopped';
  const forGood = stopped && part.forGood;
  const declined = stopped && !part.agreed;
  return (
    <section aria-labelledby="end-heading">
      <h2 id="end-heading">{stopped ? 'You have stopped' : 'You have finished'}</h2>
      {declined ? (
        <p>You did not agree to take part, so nothing about you is kept. If you change your mind, go back.</p>
      ) : (
        <p>
          {forGood
            ? 'You said that you will not go on, and nobody asks you why. What you answered is kept. Thank you for what you did.'
            : stopped
              ? 'What you answered is kept. Go on now, or later with the same code.'
              : 'Thank you for taking part.'}
        </p>
      )}
      {!saveAnswers && (sync.state === 'waiting' || sync.state === 'refused') && (
        <p role="alert" className="problem">
          {syncWords(sync)}. Leave this page open until all answers are stored, or tell who runs the study.
        </p>
      )}
      {unsaved && (
        <p role="alert" className="problem">
          {unsaved}
        </p>
      )}
      <div className="button-row">
        {stopped && !forGood && (
          <button type="button" className="button primary big" onClick={() => void guide.resume()}>
            {declined ? 'Back to the information' : 'Go on where I stopped'}
          </button>
        )}
        {saveAnswers && (
          <button type="button" className="button primary big" onClick={() => void save(saveAnswers)}>
            Save your answers
          </button>
        )}
        <button type="button" className="button big" onClick={onLeave}>
          To the start page
        </button>
      </div>
      {saveAnswers && <p>Give the file to who runs the study: nobody else has your answers.</p>}
      <div className="end-delete">
        {forGood && <ResumeAfterAll guide={guide} />}
        <DeleteMine guide={guide} />
      </div>
    </section>
  );
}
