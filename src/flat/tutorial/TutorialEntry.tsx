import './tutorial.css';

export interface TutorialEntryProps {
  /** New here: the tutorial is pointed out, once. */
  readonly offered: boolean;
  /** How the last one went: "92 of 100". */
  readonly last: string | undefined;
  readonly onOpen: () => void;
  /** Points it out no more. */
  readonly onDecline: () => void;
}

/** The way to the tutorial on the start page; in its place for everybody, brighter for who is new. */
export function TutorialEntry({ offered, last, onOpen, onDecline }: TutorialEntryProps) {
  return (
    <section
      aria-labelledby="tutorial-heading"
      className={offered ? 'entry-box tutorial-entry offered' : 'entry-box tutorial-entry'}
    >
      <h2 id="tutorial-heading">{offered ? 'New here?' : 'Practice'}</h2>
      <p>
        Scroll, window, cut, measure, answer: on a block whose sizes are known, so that you see how exact you
        are.
        {last && ` Last time: ${last}.`}
      </p>
      <div className="button-row">
        <button type="button" className="button" onClick={onOpen}>
          Learn the tools, 3 minutes
        </button>
        {offered && (
          <button type="button" className="button" onClick={onDecline}>
            Not now
          </button>
        )}
      </div>
    </section>
  );
}
