import { type PropsWithChildren, useEffect, useRef } from 'react';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { usePlaceStore } from '../place.ts';

interface LabelledProps {
  readonly label: string;
  readonly path: EditPath;
  readonly help?: string | undefined;
  /** What is wrong with it, told while it is typed. */
  readonly problem?: string | undefined;
}

/** One field under its label; it comes into sight, with the focus, when a problem that lies here is clicked. */
export function Labelled({ label, path, help, problem, children }: PropsWithChildren<LabelledProps>) {
  const own = useWanted<HTMLLabelElement>(path);
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="authored" ref={own} data-path={path.join('.')}>
      <span className="authored-label">{label}</span>
      {children}
      {help && <small>{help}</small>}
      {problem && (
        <small role="alert" className="authored-problem">
          {problem}
        </small>
      )}
    </label>
  );
}

/** An element that is scrolled to and takes the focus when its path, or something below it, is wanted. */
export function useWanted<E extends HTMLElement>(path: EditPath) {
  const place = usePlaceStore();
  const own = useRef<E>(null);
  const at = path.join('.');
  useEffect(() => {
    const look = () => {
      const { wanted } = place.getState();
      const element = own.current;
      if (!wanted || !element || !`${wanted.join('.')}.`.startsWith(`${at}.`)) return;
      // A field within is nearer to it.
      const inside = [...element.querySelectorAll<HTMLElement>('[data-path]')];
      if (inside.some(({ dataset }) => `${wanted.join('.')}.`.startsWith(`${dataset.path}.`))) return;
      place.setState({ wanted: undefined });
      element.scrollIntoView({ block: 'center' });
      const focusable = element.matches('button, input, textarea, select')
        ? element
        : element.querySelector<HTMLElement>('input, textarea, select, button');
      focusable?.focus();
    };
    look();
    return place.subscribe(look);
  }, [place, at]);
  return own;
}
