import { type FormEvent, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface KeepPlaylistProps {
  readonly isOpen: boolean;
  /** Cases that it will have. */
  readonly count: number;
  readonly onClose: () => void;
  readonly onKeep: (name: string, mixed: boolean) => void;
}

/** Asks for the name and order of a playlist of one's own. */
export function KeepPlaylist({ isOpen, count, onClose, onKeep }: KeepPlaylistProps) {
  const [name, setName] = useState('');
  const [mixed, setMixed] = useState(false);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    onKeep(name.trim(), mixed);
    setName('');
  };
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">
            {count === 1 ? 'A playlist of 1 case' : `A playlist of ${count} cases`}
          </Heading>
          <form className="playlist-form" onSubmit={keep}>
            <label>
              Name
              <input
                className="field"
                value={name}
                maxLength={80}
                required
                onChange={(event) => setName(event.target.value)}
              />
            </label>
            <label className="facet-value">
              <input type="checkbox" checked={mixed} onChange={() => setMixed(!mixed)} />
              <span>Mix the order; who gets the link has the same one</span>
            </label>
            <div className="button-row">
              <button type="submit" className="button primary" disabled={name.trim() === ''}>
                Keep playlist
              </button>
              <button type="button" className="button" onClick={onClose}>
                Cancel
              </button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
