import type { ReactNode } from 'react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';
import { SittingState } from './SittingState.tsx';
import { StopButton } from './StopButton.tsx';
import './sitting.css';

interface DisplayCoverProps {
  readonly guide: SittingGuide;
  readonly text: string;
  /** The button that leads to the display. */
  readonly children: ReactNode;
}

/** Covers the pictures until they are looked at on the display that the study plans. */
export function DisplayCover({ guide, text, children }: DisplayCoverProps) {
  const [cannot, setCannot] = useState(false);
  return (
    <ModalOverlay className="overlay sitting-cover" isOpen isKeyboardDismissDisabled>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">Change to the next display</Heading>
          <p>{text}</p>
          <div className="button-row cover-way">
            {children}
            <StopButton guide={guide} />
          </div>
          {cannot ? (
            <div className="delete-mine">
              <p>
                Only if it cannot be done otherwise: the study records that this part was read on the screen.
              </p>
              <button type="button" className="button big" onClick={() => void guide.goOn()}>
                Read it on the screen
              </button>
            </div>
          ) : (
            <button type="button" className="text-button" onClick={() => setCannot(true)}>
              I cannot use it
            </button>
          )}
          <SittingState guide={guide} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
