import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Problem } from './Problem.tsx';
import { useTask } from './use-task.ts';

interface ConfirmDialogProps {
  readonly title: string;
  /** What happens, what it means, and whether it can be undone. */
  readonly children: ReactNode;
  /** On the button that does it. */
  readonly action: string;
  readonly danger?: boolean;
  /** Asks for a reason of as many characters, which goes into the audit log. */
  readonly reasonOf?: number;
  /** Does it, and then closes the dialog; rejects with a `UserError` that is shown in it. */
  readonly onConfirm: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  /** What came of it, where the dialog stays to show it. */
  readonly outcome?: ReactNode;
}

/** Asks before something is done that others notice or that cannot be undone. */
export function ConfirmDialog({
  title,
  children,
  action,
  danger = false,
  reasonOf = 0,
  onConfirm,
  onClose,
  outcome,
}: ConfirmDialogProps) {
  const [reason, setReason] = useState('');
  const { busy, problem, run } = useTask();
  const id = useId();
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    void run(() => onConfirm(reason.trim()));
  };
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {outcome ? (
            <>
              {outcome}
              <button type="button" className="button primary" onClick={onClose}>
                Done
              </button>
            </>
          ) : (
            <form className="confirm" onSubmit={confirm}>
              {children}
              {reasonOf > 0 && (
                <p className="pilot-field">
                  <label htmlFor={`${id}-reason`}>Reason</label>
                  <textarea
                    id={`${id}-reason`}
                    className="field"
                    rows={2}
                    value={reason}
                    minLength={reasonOf}
                    maxLength={500}
                    required
                    onChange={({ target }) => setReason(target.value)}
                  />
                  <small>It goes into the record with your name; never write who the student is.</small>
                </p>
              )}
              <Problem problem={problem} />
              <div className="button-row">
                <button
                  type="submit"
                  className={danger ? 'button danger' : 'button primary'}
                  disabled={busy || reason.trim().length < reasonOf}
                >
                  {action}
                </button>
                <button type="button" className="button" onClick={onClose}>
                  Cancel
                </button>
              </div>
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
