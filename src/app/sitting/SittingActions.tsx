import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { DisplayCover } from '../../flat/sitting/DisplayCover.tsx';
import { StopButton } from '../../flat/sitting/StopButton.tsx';
import type { Condition } from '../../teaching/condition.ts';
import type { Reading } from '../reading.ts';

interface SittingActionsProps {
  readonly sitting: NonNullable<Reading['sitting']>;
  readonly presented: Condition;
  /** The buttons that lead to the displays. */
  readonly ways: Readonly<Record<Exclude<Condition, 'flat'>, ReactNode>>;
}

/** What a study leaves of the top bar: Stop, and the way to the display that the step is planned for. */
export function SittingActions({ sitting: { guide, planned }, presented, ways }: SittingActionsProps) {
  const { part } = useStore(guide.store);
  const way = planned === 'flat' ? undefined : ways[planned];
  const changing = part.kind === 'change-display' && presented === 'flat';
  return (
    <>
      {!changing && way}
      <StopButton guide={guide} />
      {changing && (
        <DisplayCover guide={guide} text={part.text}>
          {way}
        </DisplayCover>
      )}
    </>
  );
}
