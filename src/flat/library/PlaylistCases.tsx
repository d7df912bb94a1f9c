import type { LibraryEntry } from '../../teaching/library/library-entry.ts';
import type { Playlist } from '../../teaching/library/playlist.ts';
import { progressOf } from '../../teaching/library/library-entry.ts';
import type { Library, ShelvedPlaylist } from '../../ui/library/library.ts';
import { IconButton } from '../IconButton.tsx';
import { caseFacts } from './case-facts.ts';

interface PlaylistCasesProps {
  readonly shelved: ShelvedPlaylist;
  readonly library: Pick<Library, 'entries' | 'beingMade'>;
  readonly onOpenCase: (caseId: string) => void;
  /** Undefined where it is not the reader's to change. */
  readonly onChange: ((playlist: Playlist) => void) | undefined;
}

const marks = { new: '', started: 'started', done: 'done' } as const;

/** The cases of a playlist in the order of reading; in one's own they move and go. */
export function PlaylistCases({ shelved, library, onOpenCase, onChange }: PlaylistCasesProps) {
  const { playlist, way } = shelved;
  const entries = new Map(library.entries?.map((entry) => [entry.summary.id, entry]));
  const reordered = (cases: readonly string[]): Playlist => ({
    ...playlist,
    order: { by: 'list' },
    cases: [...cases],
  });
  const moved = (from: number, to: number) => {
    const cases = [...way.order];
    cases.splice(to, 0, ...cases.splice(from, 1));
    return reordered(cases);
  };
  const row = ({ summary, diagnosis, ...entry }: LibraryEntry, i: number) => (
    <li key={summary.id} aria-current={summary.id === way.nextId ? 'step' : undefined}>
      <button type="button" className="playlist-case" onClick={() => onOpenCase(summary.id)}>
        <span className="playlist-number">{i + 1}</span>
        <span>
          <strong>{summary.title}</strong> <span className="case-id">{summary.id}</span>
          <span className="case-facts">{diagnosis ? `Solved: ${diagnosis}` : caseFacts(summary)}</span>
        </span>
        <span className="tag-progress">{marks[progressOf({ summary, diagnosis, ...entry })]}</span>
      </button>
      {onChange && (
        <>
          <IconButton
            icon="up"
            label={`Move ${summary.id} up`}
            disabled={i === 0}
            onClick={() => onChange(moved(i, i - 1))}
          />
          <IconButton
            icon="down"
            label={`Move ${summary.id} down`}
            disabled={i === way.order.length - 1}
            onClick={() => onChange(moved(i, i + 1))}
          />
          <IconButton
            icon="cross"
            label={`Take ${summary.id} out`}
            disabled={way.order.length === 1}
            onClick={() => onChange({ ...playlist, cases: playlist.cases.filter((id) => id !== summary.id) })}
          />
        </>
      )}
    </li>
  );
  return (
    <ol className="playlist-cases">
      {way.order.flatMap((id, i) => (entries.has(id) ? row(entries.get(id)!, i) : []))}
    </ol>
  );
}
