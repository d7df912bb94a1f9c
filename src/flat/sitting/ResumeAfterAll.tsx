import { useState } from 'react';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';

/** The way back for who had stopped for good, after a second press: the study records that they came back. */
export function ResumeAfterAll({ guide }: { guide: SittingGuide }) {
  const [sure, setSure] = useState(false);
  if (!sure)
    return (
      <button type="button" className="text-button" onClick={() => setSure(true)}>
        I have changed my mind…
      </button>
    );
  return (
    <div role="alertdialog" aria-label="Go on after all?" className="delete-mine">
      <p>You go on where you stopped. The study records that you stopped and came back.</p>
      <div className="button-row">
        <button type="button" className="button primary big" onClick={() => void guide.resume()}>
          Go on after all
        </button>
        <button type="button" className="button big" onClick={() => setSure(false)}>
          Leave it at that
        </button>
      </div>
    </div>
  );
}
