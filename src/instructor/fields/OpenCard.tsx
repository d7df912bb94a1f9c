import { type PropsWithChildren, type ReactNode, useEffect } from 'react';
import type { EditPath } from '../../teaching/authoring/edit.ts';
import { usePlace, usePlaceStore } from '../place.ts';

interface OpenCardProps {
  readonly id: string;
  readonly path: EditPath;
  readonly title: ReactNode;
  readonly note: string;
  readonly actions: ReactNode;
}

/** One of several things, of which one is open at a time; it opens by itself when something in it is wanted. */
export function OpenCard({ id, path, title, note, actions, children }: PropsWithChildren<OpenCardProps>) {
  const place = usePlaceStore();
  const open = usePlace((state) => state.open === id);
  const wanted = usePlace((state) => state.wanted);
  const at = path.join('.');
  useEffect(() => {
    if (wanted && `${wanted.join('.')}.`.startsWith(`${at}.`) && place.getState().open !== id)
      place.setState({ open: id });
  }, [wanted, at, id, place]);
  return (
    <section className="authored-card" data-path={at}>
      <div className="authored-card-head">
        <button
          type="button"
          className="authored-card-title"
          aria-expanded={open}
          onClick={() => place.setState({ open: open ? undefined : id })}
        >
          <strong>{title}</strong>
          <small>{note}</small>
        </button>
        {actions}
      </div>
      {open && <div className="authored-card-body">{children}</div>}
    </section>
  );
}
