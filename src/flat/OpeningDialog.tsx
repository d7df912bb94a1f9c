import { Dialog, Heading, Modal, ModalOverlay, ProgressBar } from 'react-aria-components';
import { useStore } from 'zustand';
import type { OpenedStudy, Refusal } from '../sources/opened-study.ts';
import type { Opening } from '../ui/opening.ts';
import { RefusalList } from './RefusalList.tsx';
import { SeriesChoice } from './SeriesChoice.tsx';

interface OpeningDialogProps {
  readonly opening: Opening;
  /** Stops the work in progress, or closes the choice or the message. */
  readonly onDismiss: () => void;
  /** Something was open before, and stays. */
  readonly overReading: boolean;
}

/** Progress, choice of series and what went wrong while CT is being opened. */
export function OpeningDialog({ opening, onDismiss, overReading }: OpeningDialogProps) {
  const state = useStore(opening.store);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={state.step !== 'idle'}
      onOpenChange={(open) => !open && onDismiss()}
    >
      <Modal className="modal">
        <Dialog className="dialog" aria-label="Opening CT">
          {state.step === 'working' && <Working {...state.progress} onCancel={onDismiss} />}
          {state.step === 'choosing' && (
            <Choosing study={state.study} opening={opening} onCancel={onDismiss} />
          )}
          {state.step === 'refused' && (
            <Refused refused={state.refused} stays={overReading} onClose={onDismiss} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface WorkingProps {
  readonly step: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

function Working({ step, done, total, onCancel }: WorkingProps) {
  const known = total > 0;
  return (
    <>
      <Heading slot="title">{step}…</Heading>
      <ProgressBar
        aria-label={step}
        value={known ? (100 * done) / total : 0}
        isIndeterminate={!known}
        className="progress"
      >
        {({ percentage }) => (
          <div className="progress-track">
            <div className="progress-fill" style={{ width: `${percentage ?? 8}%` }} />
          </div>
        )}
      </ProgressBar>
      <p className="empty">{known ? `${Math.round((100 * done) / total)} %` : 'Looking…'}</p>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}

interface ChoosingProps {
  readonly study: OpenedStudy;
  readonly opening: Opening;
  readonly onCancel: () => void;
}

function Choosing({ study, opening, onCancel }: ChoosingProps) {
  return (
    <>
      <Heading slot="title">Which series?</Heading>
      <SeriesChoice series={study.series} onChoose={(loadable) => void opening.choose(study, loadable)} />
      {study.refused.length > 0 && (
        <details>
          <summary>{study.refused.length} files were left out</summary>
          <RefusalList refused={study.refused} />
        </details>
      )}
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </>
  );
}

interface RefusedProps {
  readonly refused: readonly Refusal[];
  readonly stays: boolean;
  readonly onClose: () => void;
}

function Refused({ refused, stays, onClose }: RefusedProps) {
  return (
    <>
      <Heading slot="title">This could not be opened</Heading>
      <RefusalList refused={refused} />
      {stays && <p className="empty">What was open before is still open.</p>}
      <button type="button" className="button primary" onClick={onClose}>
        Close
      </button>
    </>
  );
}
