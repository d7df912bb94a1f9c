import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Opening, Refused as RefusedState } from '../../ui/opening.ts';
import { ProblemNotice } from '../ProblemNotice.tsx';
import { LoadingProgress } from './LoadingProgress.tsx';
import { RefusalList } from './RefusalList.tsx';
import { StudyBrowser } from './StudyBrowser.tsx';
import './opening.css';

interface OpeningDialogProps {
  readonly opening: Opening;
  /** Goes one step back: stops the work in progress, or closes the choice or the message. */
  readonly onCancel: () => void;
  /** Something was open before, and stays. */
  readonly overReading: boolean;
}

/** Progress, choice of series and what went wrong while CT is being opened. */
export function OpeningDialog({ opening, onCancel, overReading }: OpeningDialogProps) {
  const state = useStore(opening.store);
  return (
    <ModalOverlay
      className="overlay"
      isOpen={state.step !== 'idle'}
      onOpenChange={(open) => !open && onCancel()}
    >
      <Modal className={state.step === 'choosing' ? 'modal modal-full' : 'modal'}>
        <Dialog className={state.step === 'choosing' ? 'dialog-full' : 'dialog'} aria-label="Opening CT">
          {state.step === 'working' && <LoadingProgress {...state} onCancel={onCancel} />}
          {state.step === 'choosing' && (
            <StudyBrowser
              {...state}
              onChoose={(loadable) => void opening.choose(state.study, loadable)}
              onClose={onCancel}
            />
          )}
          {state.step === 'refused' && <Refused {...state} stays={overReading} onClose={onCancel} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type RefusedProps = RefusedState & {
  readonly stays: boolean;
  readonly onClose: () => void;
};

function Refused({ refused, problem, again, back, stays, onClose }: RefusedProps) {
  return (
    <>
      <Heading slot="title">This could not be opened</Heading>
      <div role="alert">
        <RefusalList refused={refused} />
        {problem && <ProblemNotice {...problem} />}
      </div>
      {stays && <p className="empty">What was open before is still open.</p>}
      <div className="button-row">
        {again && (
          <button type="button" className="button primary" onClick={() => void again()}>
            Try again
          </button>
        )}
        {back && (
          <button type="button" className="button" onClick={back}>
            Other series
          </button>
        )}
        <button type="button" className={again ? 'button' : 'button primary'} onClick={onClose}>
          Close
        </button>
      </div>
    </>
  );
}
