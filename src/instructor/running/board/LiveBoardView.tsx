import { useEffect, useMemo, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import { holdsWords } from '../../../base/holds-words.ts';
import type { LiveBoard, LiveParticipant } from '../../../research/sitting/live-board.ts';
import { Problem } from '../Problem.tsx';
import type { RunningServices } from '../running-services.ts';
import { TextField } from '../TextField.tsx';
import { type BoardFeed, type BoardFeedState, nothingYet } from './board-feed.ts';
import { BoardNews } from './BoardNews.tsx';
import { BoardPlots } from './BoardPlots.tsx';
import { boardSentence, inOrderOfNeed } from './board-words.ts';
import { DeviationDialog } from './DeviationDialog.tsx';
import { ParticipantDialog } from './ParticipantDialog.tsx';
import { ParticipantTable } from './ParticipantTable.tsx';

interface LiveBoardViewProps {
  readonly pilotId: string;
  readonly services: RunningServices;
}

const noFeed = createStore<BoardFeedState>(() => nothingYet);

/** Who is where in a running pilot, as it happens and without who has which condition. */
export function LiveBoardView({ pilotId, services }: LiveBoardViewProps) {
  const [feed, setFeed] = useState<BoardFeed | undefined>(undefined);
  useEffect(() => {
    const followed = services.followBoard(pilotId);
    setFeed(followed);
    return () => {
      setFeed(undefined);
      followed.stop();
    };
  }, [services, pilotId]);
  const { board, connection, problem } = useStore(feed?.store ?? noFeed);
  return (
    <section className="running-card live-board" aria-labelledby="board-heading">
      <div className="running-bar">
        <h3 id="board-heading">Live board</h3>
        <ConnectionState connection={connection} />
      </div>
      {connection === 'lost' && <Problem problem={problem} />}
      {board && <BoardNews board={board} />}
      {board && <Board board={board} services={services} onDone={() => feed?.refresh()} />}
    </section>
  );
}

const connections: Readonly<Record<BoardFeedState['connection'], string>> = {
  connecting: 'connecting…',
  live: 'live',
  asking: 'asking every few seconds; the live connection is tried again',
  lost: 'connection lost; it is tried again',
};

function ConnectionState({ connection }: Pick<BoardFeedState, 'connection'>) {
  return (
    <span className={`connection is-${connection}`} role="status">
      {connections[connection]}
    </span>
  );
}

interface BoardProps {
  readonly board: LiveBoard;
  readonly services: RunningServices;
  readonly onDone: () => void;
}

function Board({ board, services, onDone }: BoardProps) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [deviating, setDeviating] = useState(false);
  const { participants, totals, state } = board;
  const shown = useMemo(() => inOrderOfNeed(withWords(participants, words)), [participants, words]);
  const one = participants.find(({ participantId }) => participantId === chosen);
  return (
    <>
      <p className="board-sentence">{boardSentence(board)}</p>
      <dl className="board-totals">
        {(['planned', 'invited', 'joined', 'finished', 'withdrawn', 'answers', 'deviations'] as const).map(
          (total) => (
            <div key={total}>
              <dt>{total}</dt>
              <dd>{totals[total]}</dd>
            </div>
          ),
        )}
      </dl>
      {totals.joined > 0 && <BoardPlots board={board} />}
      <div className="running-bar">
        <TextField label="Find a participant" type="search" value={words} onChange={setWords} />
        {state !== 'revealed' && (
          <button type="button" className="button" onClick={() => setDeviating(true)}>
            Record a deviation…
          </button>
        )}
      </div>
      <ParticipantTable
        board={board}
        participants={shown}
        onAct={state === 'revealed' ? undefined : setChosen}
      />
      <p className="small-print">
        Blinded: neither this page nor what the server sends to it says who reads on which display. Stalled is
        who was not heard of for {board.stalledAfterMinutes} minutes while reading.
      </p>
      {one && (
        <ParticipantDialog
          one={one}
          board={board}
          services={services}
          onDone={onDone}
          onClose={() => setChosen(undefined)}
        />
      )}
      {deviating && (
        <DeviationDialog
          pilotId={board.pilotId}
          pilots={services.pilots}
          onDone={onDone}
          onClose={() => setDeviating(false)}
        />
      )}
    </>
  );
}

function withWords(participants: readonly LiveParticipant[], words: string): readonly LiveParticipant[] {
  const holds = holdsWords(words);
  return participants.filter(({ participantId, stratum, state }) =>
    holds(`${participantId} ${stratum} ${state}`),
  );
}
