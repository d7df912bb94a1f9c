import { useStore } from 'zustand';
import { useDesk } from './desk-context.ts';

/** Whether the draft is on disk. */
export function SavingState() {
  const desk = useDesk();
  const saving = useStore(desk.store, (state) => state.saving);
  if (saving.state === 'failed')
    return (
      <span role="alert" className="authored-problem">
        {saving.why}
      </span>
    );
  const words = {
    saved: 'Saved',
    waiting: 'Saving…',
    nowhere: 'This browser keeps no drafts: save the case before you leave',
  }[saving.state];
  return (
    <small role="status" className="empty">
      {words}
    </small>
  );
}
