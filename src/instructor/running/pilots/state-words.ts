import type { PilotState } from '../../../research/running/pilot-state.ts';

/** What each state of a pilot means, for who runs it. */
export const stateWords: Readonly<Record<PilotState, string>> = {
  draft: 'It can still be changed freely. Nobody can take part yet.',
  locked: 'Its protocol is fixed. Codes can be printed; sittings begin when it is opened.',
  open: 'Sittings are held.',
  closed: 'No more answers are taken. Its data can be analysed; who was allocated to what is not shown yet.',
  revealed: 'The allocation’s seed is public: anybody can check who was allocated to what.',
};

/** The step that comes after each state, and what it means: none of them can be taken back. */
export const nextStep: Readonly<
  Record<
    PilotState,
    { readonly verb: 'lock' | 'open' | 'close' | 'reveal'; readonly meaning: string } | undefined
  >
> = {
  draft: {
    verb: 'lock',
    meaning:
      'The protocol gets a fingerprint (hash), and the secret seed of the allocation is drawn and committed to. From then on every change is an amendment with a reason, printed with the report. A lock cannot be undone.',
  },
  locked: {
    verb: 'open',
    meaning: 'Participants can use their codes from now on. A pilot cannot go back to being only locked.',
  },
  open: {
    verb: 'close',
    meaning:
      'Everybody is logged out, no more answers are taken, and nobody can withdraw their data any more. A closed pilot cannot be opened again. Look at the board first: who is still at it?',
  },
  closed: {
    verb: 'reveal',
    meaning:
      'The seed of the allocation is shown and every allocation is checked against the commitment. It stays shown for good.',
  },
  revealed: undefined,
};
