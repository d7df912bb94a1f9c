import { type RefObject, useEffect, useState } from 'react';
import './tooltip.css';

/** A finger that rests on a control this long asks what it is, ms. */
const LONG_PRESS_MS = 500;

interface Tip {
  readonly text: string;
  readonly at: DOMRect;
}

/**
 * Shows what a control does, and its key, to those whom a browser does not show a `title`: people with a keyboard,
 * when the control has the focus, and with a finger, on a long press. Any key, or using the control, takes it away:
 * it may lie over a picture.
 */
export function TooltipLayer({ inside }: { inside: RefObject<HTMLElement | null> }) {
  const [tip, setTip] = useState<Tip | undefined>(undefined);
  useEffect(() => {
    const element = inside.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setTip(undefined);
    };
    const focus = ({ target }: FocusEvent) => {
      const control = titled(target);
      if (control?.matches(':focus-visible')) setTip(tipOf(control));
      else hide();
    };
    const press = ({ target, pointerType }: PointerEvent) => {
      hide();
      const control = titled(target);
      if (control && pointerType === 'touch') timer = setTimeout(() => setTip(tipOf(control)), LONG_PRESS_MS);
    };
    const lift = () => clearTimeout(timer);
    element.addEventListener('focusin', focus);
    element.addEventListener('focusout', hide);
    element.addEventListener('pointerdown', press);
    element.addEventListener('pointerup', lift);
    element.addEventListener('pointercancel', hide);
    element.addEventListener('scroll', hide, true);
    element.addEventListener('change', hide);
    document.addEventListener('keydown', hide, true);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('focusin', focus);
      element.removeEventListener('focusout', hide);
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointerup', lift);
      element.removeEventListener('pointercancel', hide);
      element.removeEventListener('scroll', hide, true);
      element.removeEventListener('change', hide);
      document.removeEventListener('keydown', hide, true);
    };
  }, [inside]);
  if (!tip) return null;
  const { left, right, top, bottom, width } = tip.at;
  const above = bottom > innerHeight * 0.75;
  const atRight = left + width / 2 > innerWidth / 2;
  return (
    <div
      className="tooltip"
      // The control says the same to a screen reader.
      aria-hidden="true"
      style={{
        ...(above ? { bottom: innerHeight - top + 6 } : { top: bottom + 6 }),
        ...(atRight ? { right: Math.max(4, innerWidth - right) } : { left: Math.max(4, left) }),
      }}
    >
      {tip.text}
    </div>
  );
}

function titled(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[title]') : null;
}

const tipOf = (control: HTMLElement): Tip => ({
  text: control.title,
  at: control.getBoundingClientRect(),
});
