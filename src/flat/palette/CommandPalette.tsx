import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { chordName } from '../actions/key-chord.ts';
import type { ActionSite, StationAction } from '../actions/station-action.ts';
import { findActions } from './find-actions.ts';
import './palette.css';

interface CommandPaletteProps {
  readonly actions: readonly StationAction[];
  readonly siteNow: () => ActionSite;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every action of the station by name: type a few letters, choose with the arrows, Enter does it. */
export function CommandPalette({ actions, siteNow, isOpen, onOpenChange }: CommandPaletteProps) {
  const run = (action: StationAction) => {
    onOpenChange(false);
    // After the dialog has given the focus back, so that an action can take it elsewhere.
    setTimeout(() => action.run(siteNow()), 0);
  };
  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label="Find a command">
          <PaletteSearch actions={actions} siteNow={siteNow} onRun={run} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface PaletteSearchProps extends Pick<CommandPaletteProps, 'actions' | 'siteNow'> {
  readonly onRun: (action: StationAction) => void;
}

function PaletteSearch({ actions, siteNow, onRun }: PaletteSearchProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [possible] = useState(() => {
    const site = siteNow();
    return actions.filter((action) => action.possible?.(site) ?? true);
  });
  const found = findActions(possible, query);
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = new Map([
      ['ArrowDown', chosen + 1],
      ['ArrowUp', chosen - 1],
      ['PageDown', Math.min(chosen + 8, found.length - 1)],
      ['PageUp', Math.max(chosen - 8, 0)],
    ]).get(event.key);
    const action = found[chosen];
    if (to !== undefined) setAt((to + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && action) onRun(action);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="palette-input"
        role="combobox"
        aria-label="Find a command"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found[chosen] && `${listId}-${found[chosen].id}`}
        placeholder="Type what you want to do"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: a dialog that is opened to type in
        autoFocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} ref={list} className="palette-list" role="listbox" aria-label="Commands">
        {found.map((action, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; its active descendant is this
          <div
            key={action.id}
            id={`${listId}-${action.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onPointerMove={() => setAt(i)}
            onClick={() => onRun(action)}
          >
            <span className="palette-name">{action.name}</span>
            <span className="palette-group">{action.group}</span>
            <span className="palette-keys">
              {action.keys.slice(0, 1).map((chord) => (
                <kbd key={chord}>{chordName(chord)}</kbd>
              ))}
            </span>
          </div>
        ))}
      </div>
      <p className="palette-count" role="status">
        {found.length === 0
          ? 'Nothing fits. Try another word, as in “lung”, “angle” or “layout”.'
          : `${found.length} ${found.length === 1 ? 'command' : 'commands'}`}
      </p>
    </>
  );
}
