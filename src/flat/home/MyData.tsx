import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { UserError } from '../../base/user-error.ts';
import type { AnswersKept } from '../../ui/answers-kept.ts';
import { ExtraTime, type ExtraTimeProps } from './ExtraTime.tsx';

export interface MyDataProps {
  readonly kept: AnswersKept;
  /** The page opens without a connection. */
  readonly worksOffline: boolean;
  /** Undefined where this browser keeps no settings. */
  readonly extraTime: ExtraTimeProps | undefined;
  /** Hands everything over as a file. */
  readonly onExport: () => Promise<void>;
  /** Forgets where scans were left: layout, window and position. */
  readonly onForgetViews: () => Promise<void>;
  /** Deletes everything, for good. */
  readonly onDelete: () => Promise<void>;
}

/** Where answers are, a copy of them to take away, and the way to delete them. */
export function MyData({ kept, worksOffline, extraTime, onExport, onForgetViews, onDelete }: MyDataProps) {
  const [confirming, setConfirming] = useState(false);
  const [outcome, setOutcome] = useState('');
  const attempt = async (work: () => Promise<void>, done: string) => {
    try {
      await work();
      setOutcome(done);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setOutcome(error.message);
    }
  };
  return (
    <section className="my-data" aria-labelledby="my-data-heading">
      <h2 id="my-data-heading" tabIndex={-1}>
        My data
      </h2>
      <p>
        {kept.durable
          ? 'Your answers, how the practice went, your playlists, your settings and where you left each scan (layout, window, position) are kept in this browser on this device, and nowhere else. The images that you open yourself are never kept, and nothing that names a patient is.'
          : kept.why}
      </p>
      {worksOffline && (
        <p>
          Oblique also opens without a connection on this device, and so do the teaching cases that you opened
          last (300 MB at most).
        </p>
      )}
      {extraTime && <ExtraTime {...extraTime} />}
      <div className="button-row">
        <button
          type="button"
          className="button"
          onClick={() => void attempt(onExport, 'Your data was saved as a file.')}
        >
          Save my data as a file
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            void attempt(
              onForgetViews,
              'Every scan will open as if for the first time. Your answers are still here.',
            )
          }
        >
          Forget where I left scans
        </button>
        <button type="button" className="button" onClick={() => setConfirming(true)}>
          Delete my data…
        </button>
      </div>
      <p role="status">{outcome}</p>
      <ModalOverlay className="overlay" isDismissable isOpen={confirming} onOpenChange={setConfirming}>
        <Modal className="modal">
          <Dialog className="dialog" role="alertdialog">
            <Heading slot="title">Delete all your answers?</Heading>
            <p>
              Every answer, result and setting in this browser will be gone for good. Save them as a file
              first if you may want them later.
            </p>
            <div className="button-row">
              <button
                type="button"
                className="button danger"
                onClick={() => {
                  setConfirming(false);
                  void attempt(onDelete, 'Everything was deleted.');
                }}
              >
                Delete for good
              </button>
              <button type="button" className="button" onClick={() => setConfirming(false)}>
                Keep them
              </button>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </section>
  );
}
