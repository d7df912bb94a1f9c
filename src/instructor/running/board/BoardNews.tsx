import { useEffect, useRef, useState } from 'react';
import type { LiveBoard } from '../../../research/sitting/live-board.ts';
import { announcement } from './board-words.ts';

/** Between two announcements, so that a full class can be listened to. */
const quietMs = 10_000;

/** Says to those who listen what happened on the board: politely, and what came together in one go. */
export function BoardNews({ board }: { board: LiveBoard }) {
  const told = useRef<{ readonly board: LiveBoard; readonly at: number }>({ board, at: -Infinity });
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (board.at - told.current.at < quietMs) return;
    const news = announcement(told.current.board, board);
    // Without news the next board is still compared with this one.
    told.current = { board, at: news === undefined ? told.current.at : board.at };
    if (news !== undefined) setSaid(news);
  }, [board]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}
