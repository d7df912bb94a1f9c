import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { usePlaceStore } from '../place.ts';

/** What the control of a field carries, so that its label names it and its help explains it. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
}

interface LabelledProps {
  readonly label: string;
  readonly path: EditPath;
  readonly help?: string | undefined;
  /** What is wrong with it, told while it is typed. */
  readonly problem?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** One field under its label; it comes into sight, with the focus, when a problem that lies here is clicked. */
export function Labelled({ label, path, help, problem, children }: LabelledProps) {
  const own = useWanted<HTMLDivElement>(path);
  const id = useId();
  const [helpId, problemId] = [`${id}-help`, `${id}-problem`];
  const explained = [help && helpId, problem && problemId].filter(Boolean).join(' ');
  return (
    <div className="authored" ref={own} data-path={path.join('.')}>
      <label className="authored-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': explained || undefined,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {help && <small id={helpId}>{help}</small>}
      {problem && (
        <small id={problemId} role="alert" className="authored-problem">
          {problem}
        </small>
      )}
    </div>
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
