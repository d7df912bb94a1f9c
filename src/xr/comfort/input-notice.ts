type Hand = 'left' | 'right';

/** An input as the headset lists it. */
export interface PresentInput {
  readonly type: string;
  readonly handedness: XRHandedness;
}

/**
 * What to say when controllers that were there have gone: they sleep when they lie still, or their batteries are
 * empty. Undefined while there is nothing to say, as when someone has put them down to use bare hands.
 */
export function inputNotice(
  seen: Readonly<Record<Hand, boolean>>,
  present: readonly PresentInput[],
): string | undefined {
  if (present.some(({ type }) => type !== 'controller')) return undefined;
  const gone = (hand: Hand) => seen[hand] && !present.some(({ handedness }) => handedness === hand);
  if (gone('left') && gone('right'))
    return 'Both controllers are asleep. Press a button on one, or show your hands.';
  if (gone('left')) return 'The left controller is asleep. Press a button on it to wake it.';
  if (gone('right')) return 'The right controller is asleep. Press a button on it to wake it.';
  return undefined;
}
