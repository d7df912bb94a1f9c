import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { STOPPED_FOR_GOOD, type SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { DeleteMine } from './DeleteMine.tsx';

/** The way out of a sitting, there at every moment; nothing that was answered is lost by it. */
export function StopButton({ guide }: { guide: SittingGuide }) {
  const [open, setOpen] = useState(false);
  const stop = (reason: string) => {
    setOpen(false);
    void guide.stop(reason);
  };
  return (
    <>
      <button type="button" className="button stop-button" onClick={() => setOpen(true)}>
        Stop
      </button>
      <ModalOverlay className="overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="modal">
          <Dialog className="dialog sitting-stop">
            <Heading slot="title">Stop?</Heading>
            <p>You may stop at any time and need not say why. What you answered so far is kept.</p>
            <div className="stacked">
              <button type="button" className="button primary big" onClick={() => setOpen(false)}>
                Go on with the study
              </button>
              <button type="button" className="button big" onClick={() => stop('for now')}>
                Stop for now, go on later with the same code
              </button>
              <button type="button" className="button big" onClick={() => stop(STOPPED_FOR_GOOD)}>
                Stop for good
              </button>
              <DeleteMine guide={guide} />
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
