import { useStore } from 'zustand';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { offeredForms } from '../../viewer/offered-forms.ts';

/** Questionnaires that may be filled in now, or left. */
export function FormOffers({ runner }: { runner: AttemptRunner }) {
  const attempt = useStore(runner.store, (s) => s.attempt);
  const offers = offeredForms(attempt, 'flat');
  if (offers.length === 0) return null;
  return (
    <section aria-label="How was it?" className="form-offers">
      <h4>How was it? (optional)</h4>
      {offers.map((offer) => (
        <button
          key={offer.instrument.id}
          type="button"
          className="button"
          onClick={() => runner.openForm(offer)}
        >
          {offer.instrument.asks}
          <span>{minutes(offer.instrument.minutes)}</span>
        </button>
      ))}
    </section>
  );
}

const minutes = (count: number) => (count === 1 ? '1 minute' : `${count} minutes`);
