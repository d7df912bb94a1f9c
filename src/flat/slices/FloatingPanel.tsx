import { type CSSProperties, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { IconButton } from '../IconButton.tsx';

interface FloatingPanelProps {
  readonly title: string;
  /** What opened it: the panel begins below, and the focus goes back there. */
  readonly opener: HTMLElement | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Room between the opener and the panel, and to the window's edge, CSS pixels. */
const GAP_PX = 6;

/**
 * A panel over the pictures that leaves them in use: they can be scrolled beside it, and its head drags it out of the
 * way. On narrow screens it lies at the bottom, where the style sheet puts it.
 */
export function FloatingPanel({ title, opener, onClose, children }: FloatingPanelProps) {
  const element = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState({ x: 0, y: 0 });
  const grabbed = useRef<{ x: number; y: number } | undefined>(undefined);
  useEffect(() => {
    element.current?.focus();
    return () => opener?.focus();
  }, [opener]);
  const drag = ({ clientX, clientY, currentTarget }: PointerEvent) => {
    if (!grabbed.current) return;
    // Its head stays in the window: from outside it could not be brought back.
    const head = currentTarget.getBoundingClientRect();
    const hold = (wanted: number, now: number, start: number, end: number, room: number) =>
      now + Math.max(-start, Math.min(room - end, wanted - now));
    setMoved({
      x: hold(clientX - grabbed.current.x, moved.x, head.left, head.right, innerWidth),
      y: hold(clientY - grabbed.current.y, moved.y, head.top, head.bottom, innerHeight),
    });
  };
  const below = opener?.getBoundingClientRect();
  const place = {
    '--below': `${(below?.bottom ?? 0) + GAP_PX}px`,
    '--from-right': `${Math.max(GAP_PX, innerWidth - (below?.right ?? 0))}px`,
    translate: `${moved.x}px ${moved.y}px`,
  } as CSSProperties;
  return createPortal(
    <div
      ref={element}
      className="floating-panel"
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      style={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header
        onPointerDown={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          grabbed.current = { x: event.clientX - moved.x, y: event.clientY - moved.y };
        }}
        onPointerMove={drag}
        onLostPointerCapture={() => {
          grabbed.current = undefined;
        }}
      >
        <h2>{title}</h2>
        <IconButton icon="cross" label="Close" title="Close (Escape)" onClick={onClose} />
      </header>
      {children}
    </div>,
    document.body,
  );
}
