import { useState } from 'react';
import { useStore } from 'zustand';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';

/** Withdraws the participant, after a second press: it cannot be undone. */
export function DeleteMine({ guide }: { guide: SittingGuide }) {
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  const { problem, busy } = useStore(guide.store);
  if (!sure)
    return (
      <button type="button" className="text-button" onClick={() => setSure(true)}>
        Withdraw: delete everything of mine…
      </button>
    );
  return (
    <div role="alertdialog" aria-label="Delete everything?" className="delete-mine">
      <p>All your answers are deleted, here and where they are stored. This cannot be undone.</p>
      {/* Said here too: a dialog may cover where the page says it. */}
      {tried && problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button danger big"
          disabled={busy}
          onClick={() => {
            setTried(true);
            void guide.withdraw();
          }}
        >
          Delete everything
        </button>
        <button
          type="button"
          className="button big"
          disabled={busy}
          onClick={() => {
            setSure(false);
            if (tried) void guide.keepMine();
          }}
        >
          Keep it
        </button>
      </div>
    </div>
  );
}
