import type { SyncState } from '../../storage/sittings/device-sitting.ts';

/** Where what was recorded is kept, in words; `attention`: the participant should know. */
export interface SyncWords {
  readonly text: string;
  readonly attention: boolean;
}

export function syncWords({ state, unsent, problem }: SyncState): SyncWords {
  if (state === 'all sent') return { text: 'All answers are stored', attention: false };
  if (state === 'sending') return { text: 'Storing…', attention: false };
  if (state === 'waiting')
    return { text: `Kept on this device: ${unsent} to send when there is a network`, attention: false };
  return { text: problem ?? 'Not stored beyond this device: tell who runs the study', attention: true };
}
