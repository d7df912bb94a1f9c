import type { SyncState } from '../../storage/sittings/device-sitting.ts';

/** Where the answers are, in words for the participant. */
export function syncWords({ unsent, state, problem }: SyncState): string {
  const answers = unsent === 1 ? '1 answer' : `${unsent} answers`;
  if (state === 'refused') return problem ?? 'Something could not be stored. Tell who runs the study.';
  if (unsent === 0) return 'All answers are stored';
  return state === 'waiting'
    ? `${answers} ${unsent === 1 ? 'waits' : 'wait'} for the network; kept on this device`
    : `Storing ${answers}…`;
}
