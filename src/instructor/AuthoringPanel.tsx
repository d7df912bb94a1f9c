import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { WindowPreset } from '../imaging/voi-window.ts';
import type { Option } from '../teaching/control.ts';
import { CasePart } from './case/CasePart.tsx';
import { useDesk } from './desk-context.ts';
import { useBrushStore } from './findings/brush.ts';
import { FindingsPart } from './findings/FindingsPart.tsx';
import { type PartId, panelParts, usePlace, usePlaceStore } from './place.ts';
import { PublishPart, type PublishProps } from './publish/PublishPart.tsx';
import { QuestionsPart } from './questions/QuestionsPart.tsx';
import { SavingState } from './SavingState.tsx';
import { StepsPart } from './steps/StepsPart.tsx';
import './authoring.css';

interface AuthoringPanelProps extends PublishProps {
  readonly onClose: () => void;
  /** The window presets that a case can begin with. */
  readonly windows: readonly Option[];
  /** The same with what they show. */
  readonly presets: readonly WindowPreset[];
}

/** A case being written, beside the station: its parts under tabs, what is saved, undo and redo. */
export function AuthoringPanel({ onClose, windows, presets, ...publish }: AuthoringPanelProps) {
  const part = usePlace((place) => place.part);
  const place = usePlaceStore();
  const parts: Readonly<Record<PartId, () => ReactNode>> = {
    case: () => <CasePart windows={windows} />,
    findings: () => <FindingsPart />,
    questions: () => <QuestionsPart />,
    steps: () => <StepsPart presets={presets} />,
    publish: () => <PublishPart {...publish} />,
  };
  return (
    <section className="authoring" aria-label="Make a case">
      <div className="authoring-top">
        <header className="authoring-head">
          <h2>Make a case</h2>
          <SavingState />
          <UndoButtons />
          <button type="button" className="text-button" onClick={onClose}>
            Close
          </button>
        </header>
        <p className="authoring-narrow">
          Writing a case wants a larger screen than this one. You can read it here; go on with it on a
          computer.
        </p>
        <div role="tablist" className="authoring-tabs" aria-label="Parts of the case">
          {panelParts.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`author-tab-${id}`}
              aria-selected={part === id}
              aria-controls="author-part"
              tabIndex={part === id ? 0 : -1}
              className="segment"
              onClick={() => place.setState({ part: id })}
              onKeyDown={({ key }) => {
                const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
                const at = panelParts.findIndex((other) => other.id === id);
                const next = panelParts[(at + step + panelParts.length) % panelParts.length]!;
                if (step === 0) return;
                place.setState({ part: next.id });
                document.getElementById(`author-tab-${next.id}`)?.focus();
              }}
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <div role="tabpanel" id="author-part" aria-labelledby={`author-tab-${part}`} className="authoring-part">
        {parts[part]()}
      </div>
    </section>
  );
}

/** Undo and redo of everything in the draft; Ctrl+Z within the panel, and while painting, is the draft's. */
function UndoButtons() {
  const desk = useDesk();
  const brush = useBrushStore();
  const undo = useStore(desk.store, ({ edited }) => edited.undo.at(-1)?.what);
  const redo = useStore(desk.store, ({ edited }) => edited.redo.at(-1)?.what);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      const paints = brush.getState().findingId !== undefined && !at.matches('input, textarea');
      if (event.key === 'Escape' && paints) {
        event.stopPropagation();
        brush.setState({ findingId: undefined, stroke: undefined });
      }
      if (!(paints || at.closest('.authoring')) || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      event.stopPropagation();
      if (key === 'y' || event.shiftKey) desk.redo();
      else desk.undo();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [desk, brush]);
  return (
    <span className="authoring-undo">
      <button
        type="button"
        className="text-button"
        aria-label="Undo in the case"
        disabled={undo === undefined}
        title={undo && `Undo: ${undo}`}
        onClick={desk.undo}
      >
        Undo
      </button>
      <button
        type="button"
        className="text-button"
        aria-label="Redo in the case"
        disabled={redo === undefined}
        title={redo && `Redo: ${redo}`}
        onClick={desk.redo}
      >
        Redo
      </button>
    </span>
  );
}
