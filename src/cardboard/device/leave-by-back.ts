/** Makes the phone's back button lead out of the viewer and not off the page. */
export interface BackWindow {
  readonly history: Pick<History, 'state' | 'pushState' | 'back'>;
  addEventListener(type: 'popstate', listener: () => void): void;
  removeEventListener(type: 'popstate', listener: () => void): void;
}

const MARK = 'oblique-cardboard';

/** Adds a step to the history that "back" takes away again; returns how to end this, which takes it away too. */
export function leaveByBack(page: BackWindow, onBack: () => void): () => void {
  page.history.pushState(MARK, '');
  const popped = () => {
    if (page.history.state !== MARK) onBack();
  };
  page.addEventListener('popstate', popped);
  return () => {
    page.removeEventListener('popstate', popped);
    if (page.history.state === MARK) page.history.back();
  };
}
