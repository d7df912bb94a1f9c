import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';

interface UpdateNoticeProps {
  readonly store: Pick<
    StoreApi<{ readonly updateWaits: boolean }>,
    'getState' | 'getInitialState' | 'subscribe'
  >;
  readonly onUpdate: () => void;
}

/** Says on the start page that a new version is there; it comes in when the person asks for it. */
export function UpdateNotice({ store, onUpdate }: UpdateNoticeProps) {
  const waits = useStore(store, ({ updateWaits }) => updateWaits);
  return (
    <div role="status" className="update-notice">
      {waits && (
        <p>
          A new version of Oblique is ready: reload when you are done.
          <button type="button" className="button" onClick={onUpdate}>
            Reload now
          </button>
        </p>
      )}
    </div>
  );
}
