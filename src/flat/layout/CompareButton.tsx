import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { OpenOwnCt, type OpenOwnCtProps } from '../home/OpenOwnCt.tsx';
import { actionById, actionControl } from '../actions/action-control.ts';
import { compareActions } from '../actions/compare-actions.ts';
import { Icon } from '../Icon.tsx';
import { useStationUi, useStationUiState } from '../station/station-ui.ts';

/** What can be put beside the scan that is read. */
export interface CompareChoices extends OpenOwnCtProps {
  /** Lets the reader choose among the other series of the study; undefined where there is none. */
  readonly onOtherSeries: (() => void) | undefined;
  /** A normal scan that the case names. */
  readonly normal: { readonly title: string; readonly onOpen: () => void } | undefined;
}

/** Puts a second scan beside this one: another series, a normal one, or the reader's own. */
export function CompareButton({ onOtherSeries, normal, onFiles, onDrop }: CompareChoices) {
  const ui = useStationUi();
  const open = useStationUiState((s) => s.dialog === 'compare');
  const close = () => ui.openDialog(undefined);
  const closing =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A) => {
      close();
      act(...args);
    };
  return (
    <>
      <button
        type="button"
        className="button"
        {...actionControl(actionById(compareActions, 'compare.toggle'), 'Put a second scan beside this one')}
        onClick={() => ui.openDialog('compare')}
      >
        <Icon name="compare" /> Compare
      </button>
      <ModalOverlay className="overlay" isDismissable isOpen={open} onOpenChange={(is) => is || close()}>
        <Modal className="modal">
          <Dialog className="dialog">
            <Heading slot="title">Compare with another scan</Heading>
            <p>
              It opens beside this one and scrolls with it. Questions and measurements in the side panel stay
              about this scan. It takes memory of its own, 2 MB on the graphics card for each million voxels,
              until you close it.
            </p>
            <div className="button-row compare-choices">
              {normal && (
                <button type="button" className="button" onClick={closing(normal.onOpen)}>
                  {normal.title}
                </button>
              )}
              {onOtherSeries && (
                <button type="button" className="button" onClick={closing(onOtherSeries)}>
                  Another series of this study
                </button>
              )}
            </div>
            <OpenOwnCt onFiles={closing(onFiles)} onDrop={closing(onDrop)} />
            <button type="button" className="button" onClick={close}>
              Close
            </button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
