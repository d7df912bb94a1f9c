import { useEffect, useRef, useState } from 'react';
import type { Playlist } from '../../teaching/library/playlist.ts';
import type { Library, ShelvedPlaylist } from '../../ui/library/library.ts';
import { Icon } from '../Icon.tsx';
import { PlaylistCases } from './PlaylistCases.tsx';
import { PlaylistTools } from './PlaylistTools.tsx';
import './library.css';
import './playlist.css';

export interface PlaylistScreenProps {
  readonly library: Pick<Library, 'entries' | 'beingMade'>;
  /** Undefined while the cases are being fetched. */
  readonly shelved: ShelvedPlaylist | undefined;
  /** Address that opens it elsewhere. */
  readonly link: string;
  readonly onOpenCase: (caseId: string) => void;
  readonly onChange: (playlist: Playlist) => void;
  readonly onDelete: (id: string) => void;
  /** A new order by chance. */
  readonly newSeed: () => string;
  readonly onLeave: () => void;
}

/** One playlist: what is in it, how far one is, and the way on; one's own can be changed. */
export function PlaylistScreen(props: PlaylistScreenProps) {
  const { library, shelved, link, onOpenCase, onChange, onDelete, newSeed, onLeave } = props;
  /** How it was before each change, newest last. */
  const [before, setBefore] = useState<readonly Playlist[]>([]);
  const [deleted, setDeleted] = useState<Playlist | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const { entries } = library;
  const isThere = entries !== undefined;
  useEffect(() => {
    if (!isThere) return;
    // A page of its own: read from its top.
    scrollTo(0, 0);
    heading.current?.focus();
  }, [isThere]);
  if (entries === undefined) return <p className="empty">Loading…</p>;
  const change = (from: Playlist, to: Playlist) => {
    setBefore([...before, from]);
    onChange(to);
  };
  const undo = () => {
    const last = deleted ?? before.at(-1);
    if (!last) return;
    if (!deleted) setBefore(before.slice(0, -1));
    setDeleted(undefined);
    onChange(last);
  };
  const back = (
    <button type="button" className="button" onClick={onLeave}>
      <Icon name="back" /> Back to the start page
    </button>
  );
  if (deleted || !shelved)
    return (
      <main className="home playlist-screen">
        <h1>{deleted ? deleted.name : 'No such playlist'}</h1>
        <p role="status">
          {deleted
            ? 'This playlist was deleted. Your results in its cases are still there.'
            : 'This link names no playlist of this device, and no cases. Ask who sent it for the whole link.'}
        </p>
        <div className="button-row">
          {deleted && (
            <button type="button" className="button primary" onClick={undo}>
              <Icon name="undo" /> Undo
            </button>
          )}
          {back}
        </div>
      </main>
    );
  const { playlist, way, own } = shelved;
  const next = entries.find(({ summary }) => summary.id === way.nextId);
  const [first] = way.order;
  return (
    <main className="home playlist-screen">
      {back}
      <h1 ref={heading} tabIndex={-1}>
        {playlist.name}
      </h1>
      {playlist.about && <p className="home-lead">{playlist.about}</p>}
      <p role="status">{stateText(shelved)}</p>
      <div className="button-row">
        {next ? (
          <button type="button" className="button primary" onClick={() => onOpenCase(next.summary.id)}>
            {way.done === 0 ? 'Start' : 'Go on'}: {way.order.indexOf(next.summary.id) + 1} of{' '}
            {way.order.length}, {next.summary.title}
          </button>
        ) : (
          first && (
            <button type="button" className="button primary" onClick={() => onOpenCase(first)}>
              Read it again from the beginning
            </button>
          )
        )}
        {before.length > 0 && (
          <button type="button" className="button" onClick={undo}>
            <Icon name="undo" /> Undo
          </button>
        )}
      </div>
      <PlaylistCases
        shelved={shelved}
        library={library}
        onOpenCase={onOpenCase}
        onChange={own ? (to) => change(playlist, to) : undefined}
      />
      <PlaylistTools
        link={link}
        onMix={
          own ? () => change(playlist, { ...playlist, order: { by: 'seed', seed: newSeed() } }) : undefined
        }
        onDelete={
          own
            ? () => {
                setDeleted(playlist);
                onDelete(playlist.id);
              }
            : undefined
        }
      />
    </main>
  );
}

function stateText({ way: { done, order }, playlist }: ShelvedPlaylist): string {
  const missing = new Set(playlist.cases).size - order.length;
  const away = missing > 0 ? ` ${missing} more ${missing === 1 ? 'is' : 'are'} not on this server.` : '';
  if (order.length === 0) return `None of its cases is on this server.${away}`;
  return `${done} of ${order.length} done.${away}`;
}
