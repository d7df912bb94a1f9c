import { consentWords } from '../../ui/sitting/consent-words.ts';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';

/** What the participant is told before anything else, in full, and whether they agree. */
export function ConsentPart({ guide, text }: { guide: SittingGuide; text: string }) {
  return (
    <section aria-labelledby="consent-heading">
      <h2 id="consent-heading">Before you begin</h2>
      <div className="consent-text">{consentWords(text)}</div>
      <p>Taking part is up to you. You can stop at any time, and have everything of yours deleted.</p>
      <div className="button-row">
        <button type="button" className="button primary big" onClick={() => void guide.consent()}>
          I have read this and agree
        </button>
        <button type="button" className="button big" onClick={() => void guide.stop('did not agree')}>
          I do not agree
        </button>
      </div>
    </section>
  );
}
