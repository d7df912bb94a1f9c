import { RefusalList } from '../opening/RefusalList.tsx';
import type { CopyState } from './use-copying.ts';

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** What became of the last copy. */
export function CopyOutcome({ state }: { state: CopyState }) {
  switch (state.step) {
    case 'written':
      return (
        <div className="share-outcome">
          <p role="status">
            {state.copy.files === 0
              ? 'No file could be shared safely, so nothing was saved.'
              : `Saved ${state.name}: ${state.copy.files} files, ${megabytes(state.copy.zip.size)} MB.`}
          </p>
          {state.copy.refused.length > 0 && <RefusalList refused={state.copy.refused} />}
        </div>
      );
    case 'cancelled':
      return <p role="status">Cancelled. Nothing was saved.</p>;
    case 'failed':
      return (
        <p role="alert" className="problem">
          {state.message}
        </p>
      );
    default:
      return null;
  }
}
