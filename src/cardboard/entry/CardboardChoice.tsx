import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useSitting } from '../../ui/sitting/sitting-guide.ts';
import { viewerProfiles } from '../optics/viewer-profile.ts';
import type { CardboardSession } from '../session/cardboard-session.ts';
import { DWELL_MS, EYES_MM, SCREEN_MM, screenMmOf } from '../session/cardboard-settings.ts';
import './cardboard-choice.css';

/** The first screen: what is needed, which viewer it is, and the two ways in. */
export function CardboardChoice({ session }: { session: CardboardSession }) {
  const { phase, problem } = useStore(session.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const open = phase === 'choosing';
  // A study plans the viewer: who has none says so where that is recorded.
  const offersWindow = useSitting() === undefined;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="cardboard-choice"
      aria-labelledby="cardboard-title"
      // A sitting's cover leaves it alone.
      data-react-aria-top-layer
      onCancel={(event) => {
        event.preventDefault();
        session.leave();
      }}
    >
      {open && (
        <>
          <header>
            <h2 id="cardboard-title">This phone as a viewer</h2>
            <button type="button" className="button" onClick={() => session.leave()}>
              Cancel
            </button>
          </header>
          {problem && (
            <p className="cardboard-problem" role="alert">
              {problem}
            </p>
          )}
          <div className="cardboard-ways">
            <section>
              <p>
                <strong>In a viewer</strong>: a box with two lenses, such as Google Cardboard. Turn your head
                to look around. What you look at is pressed by the viewer’s button, by a tap, or by looking at
                it a while.
              </p>
              <button type="button" className="button primary" onClick={() => void session.start('viewer')}>
                Start in the viewer
              </button>
            </section>
            {offersWindow && (
              <section>
                <p>
                  <strong>Magic window</strong>: no viewer needed. Drag with a finger to look around, tap to
                  press.
                </p>
                <button type="button" className="button" onClick={() => void session.start('window')}>
                  Magic window
                </button>
              </section>
            )}
          </div>
          <SettingFields session={session} />
          <p className="cardboard-note">
            Sit down, and stop when you feel unwell. {'wakeLock' in navigator ? '' : STAYS_ON}
          </p>
        </>
      )}
    </dialog>
  );
}

const STAYS_ON =
  'This browser cannot keep the screen on: touch it now and then, or let it go off later in the phone’s settings.';

/** Which viewer, how large the phone is and how far apart the eyes are. */
function SettingFields({ session }: { session: CardboardSession }) {
  const settings = useStore(session.store, (s) => s.settings);
  const { viewerId, eyesMm, dwellMs } = settings;
  return (
    <details>
      <summary>Which viewer, and how it fits you</summary>
      <fieldset>
        <legend>Viewer</legend>
        {viewerProfiles.map(({ id, name, hint }) => (
          <label key={id} className="cardboard-viewer">
            <input
              type="radio"
              name="cardboard-viewer"
              checked={id === viewerId}
              onChange={() => session.change({ viewerId: id })}
            />
            <span>
              {name} <small>{hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Slider
        label="Screen, long side"
        unit="mm"
        range={SCREEN_MM}
        value={screenMmOf(settings, screen)}
        onChange={(screenMm) => session.change({ screenMm })}
        hint="Lay a ruler on the lit part of the screen: sizes and depths become true."
      />
      <Slider
        label="Between your eyes"
        unit="mm"
        range={EYES_MM}
        value={eyesMm}
        onChange={(to) => session.change({ eyesMm: to })}
        hint="From pupil to pupil; most adults have 58 to 68."
      />
      <label className="cardboard-viewer">
        <input
          type="checkbox"
          checked={dwellMs !== undefined}
          onChange={({ target }) => session.change({ dwellMs: target.checked ? 1500 : undefined })}
        />
        <span>Looking at something for a while presses it</span>
      </label>
      {dwellMs !== undefined && (
        <Slider
          label="For how long"
          unit="s"
          perUnit={1000}
          range={DWELL_MS}
          value={dwellMs}
          step={100}
          onChange={(to) => session.change({ dwellMs: to })}
          hint="Shorter is quicker, longer presses less by mistake."
        />
      )}
    </details>
  );
}

interface SliderProps {
  readonly label: string;
  readonly unit: string;
  readonly range: { readonly min: number; readonly max: number };
  readonly value: number;
  readonly step?: number;
  /** How many of the value are one of the unit that is shown. */
  readonly perUnit?: number;
  readonly hint: string;
  readonly onChange: (value: number) => void;
}

function Slider({ label, unit, range, value, step = 1, perUnit = 1, hint, onChange }: SliderProps) {
  return (
    <label className="cardboard-slider">
      <span>
        {label}{' '}
        <output>
          {value / perUnit} {unit}
        </output>
      </span>
      <input
        type="range"
        aria-label={label}
        {...range}
        step={step}
        value={value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      <small>{hint}</small>
    </label>
  );
}
