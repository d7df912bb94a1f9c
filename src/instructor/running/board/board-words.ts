import type { LiveBoard, LiveParticipant, ParticipantState } from '../../../research/sitting/live-board.ts';

/** Who needs somebody comes first. */
const urgency: Readonly<Record<ParticipantState, number>> = {
  stalled: 0,
  stopped: 1,
  waiting: 2,
  'under way': 3,
  'on a break': 4,
  invited: 5,
  unfinished: 6,
  finished: 7,
  withdrawn: 8,
};

const needsSomebody = ({ state, problems }: LiveParticipant) =>
  state === 'stalled' || (problems.length > 0 && state !== 'withdrawn');

/** Participants in the order in which a coordinator looks at them: trouble first, then by state, then by id. */
export function inOrderOfNeed(participants: readonly LiveParticipant[]): readonly LiveParticipant[] {
  const rank = (one: LiveParticipant) => (needsSomebody(one) ? -1 : urgency[one.state]);
  return participants.toSorted((a, b) => rank(a) - rank(b) || (a.participantId < b.participantId ? -1 : 1));
}

/** How the pilot stands, in a few words. */
export function boardSentence({ totals, participants, state }: LiveBoard): string {
  const count = (...states: ParticipantState[]) =>
    participants.filter(({ state }) => states.includes(state)).length;
  const over = state === 'closed' || state === 'revealed';
  const parts = over
    ? [`${totals.joined} of ${totals.planned} joined.`, `Finished: ${totals.finished}.`]
    : [
        `${totals.joined} of ${totals.planned} have joined.`,
        `At it: ${count('under way', 'on a break', 'waiting')}.`,
        `Finished: ${totals.finished}.`,
      ];
  const stalled = count('stalled');
  return [...parts, ...(stalled > 0 ? [`Stalled: ${stalled}.`] : [])].join(' ');
}

const told: Partial<Readonly<Record<ParticipantState, string>>> = {
  stalled: 'has stalled',
  stopped: 'has stopped',
  finished: 'has finished',
  withdrawn: 'has withdrawn',
};

/**
 * What is read aloud when the board changes: who has stalled, stopped, finished or withdrawn, and who has a new
 * problem. Steps and answers are not, or nobody could hear anything else. Undefined where there is nothing.
 */
export function announcement(before: LiveBoard | undefined, after: LiveBoard): string | undefined {
  if (!before) return undefined;
  const known = new Map(before.participants.map((one) => [one.participantId, one]));
  const news = after.participants.flatMap(({ participantId, state, problems }) => {
    const earlier = known.get(participantId);
    const changed = earlier?.state === state ? undefined : told[state];
    const fresh = problems.filter((problem) => !earlier?.problems.includes(problem));
    return [
      ...(changed ? [`${participantId} ${changed}.`] : []),
      ...fresh.map((p) => `${participantId}: ${p}`),
    ];
  });
  if (news.length === 0) return undefined;
  if (news.length <= mostRead) return news.join(' ');
  return `${news.slice(0, mostRead).join(' ')} And ${news.length - mostRead} more.`;
}

const mostRead = 3;

/** How many had joined when: the line of a plot, from the opening until now. */
export function recruitment({ openedAt, joinedAt, at }: LiveBoard): { at: number; joined: number }[] {
  const start = openedAt ?? joinedAt[0] ?? at;
  return [
    { at: Math.min(start, joinedAt[0] ?? start), joined: 0 },
    ...joinedAt.map((moment, i) => ({ at: moment, joined: i + 1 })),
    { at, joined: joinedAt.length },
  ];
}

/** How long ago, in words that do not change every second. */
export function ago(thenMs: number, nowMs: number): string {
  const minutes = Math.floor(Math.max(0, nowMs - thenMs) / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`;
}
