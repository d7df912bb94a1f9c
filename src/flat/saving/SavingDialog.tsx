import { lazy, Suspense, useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Scan } from '../../viewer/scan.ts';
import { IconButton } from '../IconButton.tsx';
import { useStationUi, useStationUiState } from '../station/station-ui.ts';
import type { SavingServices } from './saving-services.ts';
import './saving.css';

const SavingTabs = lazy(() => import('./SavingTabs.tsx'));

/** The dialog's name among those of the station. */
export const SAVING_DIALOG = 'saving';

interface SavingDialogProps {
  readonly scan: Scan;
  readonly services: SavingServices;
  /** A file of measurements that was dropped on the station: opened at once. */
  readonly dropped: File | undefined;
  readonly onClosed: () => void;
}

/** Saves measurements, a picture or a 3D model, and opens saved measurements. */
export function SavingDialog({ scan, services, dropped, onClosed }: SavingDialogProps) {
  const ui = useStationUi();
  const isOpen = useStationUiState((s) => s.dialog === SAVING_DIALOG);
  useEffect(() => {
    if (dropped) ui.openDialog(SAVING_DIALOG);
  }, [ui, dropped]);
  const setOpen = (open: boolean) => {
    ui.openDialog(open ? SAVING_DIALOG : undefined);
    if (!open) onClosed();
  };
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
      <Modal className="modal saving-modal">
        <Dialog className="dialog saving">
          <header className="saving-head">
            <Heading slot="title">Save or open</Heading>
            <IconButton icon="cross" label="Close" title="Close (Escape)" onClick={() => setOpen(false)} />
          </header>
          <Suspense fallback={<p className="empty">One moment…</p>}>
            <SavingTabs scan={scan} services={services} dropped={dropped} />
          </Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
