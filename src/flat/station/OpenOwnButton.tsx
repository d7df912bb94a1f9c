import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { OpenOwnCt, type OpenOwnCtProps } from '../home/OpenOwnCt.tsx';
import { Icon } from '../Icon.tsx';

/** Opens another CT from the station; what is open stays until the new one has loaded. */
export function OpenOwnButton({ onFiles, onDrop }: OpenOwnCtProps) {
  const [open, setOpen] = useState(false);
  const closing =
    <T,>(take: (what: T) => void) =>
    (what: T) => {
      setOpen(false);
      take(what);
    };
  return (
    <>
      <button type="button" className="button" title="Open your own CT" onClick={() => setOpen(true)}>
        <Icon name="folder" /> Open CT
      </button>
      <ModalOverlay className="overlay" isDismissable isOpen={open} onOpenChange={setOpen}>
        <Modal className="modal">
          <Dialog className="dialog" aria-label="Open your own CT">
            <OpenOwnCt onFiles={closing(onFiles)} onDrop={closing(onDrop)} />
            <button type="button" className="button" onClick={() => setOpen(false)}>
              Close
            </button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
