import { type PropsWithChildren, type ReactNode, useId, useRef } from 'react';
import { Icon } from '../Icon.tsx';
import { useStationUi, useStationUiState } from './station-ui.ts';

interface PanelSectionProps {
  /** Stable: remembers whether it is open. */
  readonly id: string;
  readonly title: string;
  /** Beside the title, as a count. */
  readonly note?: ReactNode;
  /** Whether it is open until the reader says otherwise. */
  readonly opensFirst?: boolean;
}

/** A part of the side panel under a heading that opens and closes it. */
export function PanelSection(props: PropsWithChildren<PanelSectionProps>) {
  const { id, title, note, opensFirst = false, children } = props;
  const ui = useStationUi();
  const open = useStationUiState(({ sections }) => sections[id] ?? opensFirst);
  const bodyId = useId();
  // Made when first opened, and kept then: a half-written answer outlives a folded panel.
  const met = useRef(open);
  met.current ||= open;
  return (
    <section className="panel-section" aria-label={title} data-section={id}>
      <h2>
        <button
          type="button"
          className="panel-heading"
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => ui.setSection(id, !open)}
        >
          <Icon name="forward" />
          <span>{title}</span>
          {note}
        </button>
      </h2>
      <div id={bodyId} className="panel-body" hidden={!open}>
        {met.current && children}
      </div>
    </section>
  );
}
