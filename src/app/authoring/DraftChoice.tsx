import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { draftFacts } from '../../instructor/drafts/draft-facts.ts';
import type { Authoring } from './use-authoring.ts';

/** Before a case is written over a scan: what it would show, and which draft to go on with. */
export function DraftChoice({ authoring }: { authoring: Authoring }) {
  const { choice } = authoring;
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={choice !== undefined}
      onOpenChange={(open) => open || authoring.dismiss()}
    >
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{choice?.showsAnswers ? 'This shows the answers' : 'Make a case'}</Heading>
          {choice?.showsAnswers && (
            <p>
              Whoever writes a case sees its key. To solve it yourself first, cancel and answer its questions.
            </p>
          )}
          {choice && choice.drafts.length > 0 && (
            <>
              <p>You have written over this CT before.</p>
              <ul className="author-choices">
                {choice.drafts.map((draft, i) => (
                  <li key={draft.document.id}>
                    <button
                      type="button"
                      className={i === 0 ? 'button primary' : 'button'}
                      onClick={() => authoring.goOn(draft)}
                    >
                      Go on with “{draft.document.title.trim() || 'Without a title'}”
                    </button>
                    <p className="empty">{draftFacts(draft)}</p>
                  </li>
                ))}
              </ul>
            </>
          )}
          <div className="button-row">
            <button
              type="button"
              className={choice?.drafts.length ? 'button' : 'button primary'}
              onClick={() => void authoring.begin()}
            >
              {choice?.newWords}
            </button>
            <button type="button" className="button" onClick={authoring.dismiss}>
              Cancel
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
