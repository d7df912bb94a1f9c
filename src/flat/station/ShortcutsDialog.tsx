import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { StationAction } from '../actions/station-action.ts';
import { shortcutGroups } from './shortcut-list.ts';
import type { SingleKeys } from './use-station-keys.ts';
import './shortcuts.css';

interface ShortcutsDialogProps {
  readonly actions: readonly StationAction[];
  readonly singleKeys: SingleKeys;
  /** Opens the tutorial; undefined while it is open. */
  readonly onPractise: (() => void) | undefined;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** All keys and gestures of the station, and the switch for single keys. */
export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const { actions, singleKeys, onPractise, isOpen, onOpenChange } = props;
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className="modal modal-wide">
        <Dialog className="dialog shortcuts">
          <Heading slot="title">Keys, mouse and fingers</Heading>
          <div className="shortcut-groups">
            {shortcutGroups(actions).map(({ title, shortcuts }) => (
              <section key={title} aria-label={title}>
                <h3>{title}</h3>
                <dl>
                  {shortcuts.map(({ keys, does }) => (
                    <div key={keys}>
                      <dt>{keys}</dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <label className="option">
            <input
              type="checkbox"
              checked={singleKeys.on}
              onChange={(event) => singleKeys.set(event.currentTarget.checked)}
            />
            <span>Single keys give commands (turn this off when you dictate to your device)</span>
          </label>
          <div className="button-row">
            <button type="button" className="button" onClick={() => onOpenChange(false)}>
              Close
            </button>
            {onPractise && (
              <button type="button" className="button" onClick={onPractise}>
                Learn the tools, 3 minutes
              </button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
