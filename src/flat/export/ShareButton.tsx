import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Volume } from '../../imaging/volume.ts';
import type { DicomOrigin } from '../../sources/opened-study.ts';
import { ShareDialog } from './ShareDialog.tsx';
import type { PreparedCase } from './write-copy.ts';
import type { ShareServices } from './share-services.ts';

interface ShareButtonProps {
  /** Undefined for formats other than DICOM. */
  readonly origin: DicomOrigin | undefined;
  readonly volume: Volume;
  readonly services: ShareServices;
  /** A case that is written already. */
  readonly prepared?: PreparedCase | undefined;
  readonly label?: string;
  readonly disabled?: boolean;
}

/** The way to a copy of one's own CT that names nobody. */
export function ShareButton(props: ShareButtonProps) {
  const { origin, volume, services, prepared, label = 'Share this scan…', disabled = false } = props;
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" className="button" disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </button>
      <ModalOverlay className="overlay" isOpen={open} onOpenChange={setOpen}>
        <Modal className={origin ? 'modal modal-wide' : 'modal'}>
          <Dialog className="dialog">
            {origin ? (
              <ShareDialog {...{ origin, volume, services, prepared }} onClose={close} />
            ) : (
              <>
                <Heading slot="title">Only DICOM can be shared from here</Heading>
                <p>
                  This scan was opened from a file of another format, which has no DICOM header to clean. Open
                  the original DICOM images to export or publish them.
                </p>
                <button type="button" className="button primary" onClick={close}>
                  Close
                </button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
