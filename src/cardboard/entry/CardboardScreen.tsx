import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useSitting } from '../../ui/sitting/sitting-guide.ts';
import type { CardboardSession } from '../session/cardboard-session.ts';
import { createFinger } from './finger.ts';
import './cardboard-screen.css';

/** Sensors that say nothing for this long say nothing at all, ms. */
const SILENT_MS = 2500;

/** Lies over the room and takes fingers and keys; says to turn the phone, and shows the way out. */
export function CardboardScreen({ session }: { session: CardboardSession }) {
  const phase = useStore(session.store, (s) => s.phase);
  const shown = phase === 'viewer' || phase === 'window';
  return shown ? <Screen session={session} inViewer={phase === 'viewer'} /> : null;
}

function Screen({ session, inViewer }: { session: CardboardSession; inViewer: boolean }) {
  const screen = useRef<HTMLElement>(null);
  const [finger] = useState(() => createFinger(session.touches));
  const silent = useSilentSensors(session, inViewer);
  const offersWindow = useSitting() === undefined;
  useEffect(() => screen.current?.focus(), []);
  const at = ({ clientX, clientY, pointerId, timeStamp }: PointerEvent) => ({
    id: pointerId,
    x: clientX,
    y: clientY,
    atMs: timeStamp,
  });
  return (
    <section
      ref={screen}
      className={inViewer ? 'cardboard-screen in-viewer' : 'cardboard-screen'}
      aria-label={inViewer ? 'Room in the viewer' : 'Magic window'}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys of a remote, as the room has no elements.
      tabIndex={0}
      onPointerDown={(event) => finger.down(at(event))}
      onPointerMove={(event) => finger.move(at(event))}
      onPointerUp={(event) => finger.up(at(event))}
      onPointerCancel={(event) => finger.cancel(at(event))}
      onKeyDown={(event) => {
        // The station behind would take it for its own.
        event.stopPropagation();
        if (event.target === event.currentTarget && session.touches.key(event.key)) event.preventDefault();
      }}
    >
      {inViewer && <div className="cardboard-divider" />}
      <button
        type="button"
        className="cardboard-leave"
        aria-label="Leave the room"
        onPointerDown={(event) => event.stopPropagation()}
        onPointerUp={(event) => event.stopPropagation()}
        onClick={() => session.leave()}
      >
        ✕
      </button>
      {inViewer && (
        <div className="cardboard-turn" role="status">
          <span className="cardboard-phone" aria-hidden="true" />
          <p>Turn the phone on its side, then put it into the viewer.</p>
          {offersWindow && <p>No viewer? Leave and choose the magic window.</p>}
        </div>
      )}
      {silent && (
        <p className="cardboard-silent" role="status">
          The phone does not tell how it moves. Drag with a finger to look around.
        </p>
      )}
    </section>
  );
}

/** Whether sensors that were allowed tell nothing. */
function useSilentSensors({ head }: CardboardSession, wanted: boolean): boolean {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(() => setSilent(!head.sensed), SILENT_MS);
    return () => clearInterval(timer);
  }, [head, wanted]);
  return silent;
}
