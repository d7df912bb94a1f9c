import './authoring.css';

/** Says that a case is being tried, and leads back to writing it. */
export function TrialCard({ onBack }: { onBack: () => void }) {
  return (
    <section className="authoring-trial" aria-label="Trying as student">
      <p>
        You see the case as a student does. It is graded like the real thing, here, in VR and in Cardboard;
        nothing is stored.
      </p>
      <button type="button" className="button" onClick={onBack}>
        Back to writing
      </button>
    </section>
  );
}
