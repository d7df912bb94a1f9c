import { type ReactNode, useLayoutEffect, useState } from 'react';
import { isNarrowed } from '../../teaching/library/library-query.ts';
import { startHere } from '../../teaching/library/start-here.ts';
import type { Library } from '../../ui/library/library.ts';
import { LibrarySection } from '../library/LibrarySection.tsx';
import { PlaylistRow } from '../library/PlaylistRow.tsx';
import { OpenOwnCt, type OpenOwnCtProps } from './OpenOwnCt.tsx';
import { StartHere } from './StartHere.tsx';
import { usePageDrop } from './use-page-drop.ts';
import './home.css';

interface HomeScreenProps extends OpenOwnCtProps {
  readonly library: Library;
  /** The case for who has never read one. */
  readonly firstCaseId: string;
  /** Where the page was scrolled to when it was left, and keeps it. */
  readonly place: { scrollY: number | undefined };
  /** What has fallen due for review today; nothing where nothing has. */
  readonly dueToday?: ReactNode;
  /** The way to the tutorial. */
  readonly practice: ReactNode;
  /** Other places that images can come from. */
  readonly elsewhere: ReactNode;
  readonly children?: ReactNode;
}

/** The first page: where to begin, the library of teaching cases, and a place to bring one's own CT. */
export function HomeScreen(props: HomeScreenProps) {
  const { library, firstCaseId, place, dueToday, practice, elsewhere, children, ...own } = props;
  const { entries } = library;
  usePageDrop(own.onDrop);
  const listed = entries !== undefined;
  const [startQuery] = useState(library.query);
  useLayoutEffect(() => {
    if (!listed) return;
    // A link to some of the cases leads there.
    if (place.scrollY !== undefined) scrollTo(0, place.scrollY);
    else if (isNarrowed(startQuery)) document.getElementById('cases-heading')?.scrollIntoView();
    return () => {
      place.scrollY = scrollY;
    };
  }, [listed, place, startQuery]);
  const start = entries && startHere(entries, firstCaseId);
  const startId = start?.entry.summary.id ?? firstCaseId;
  return (
    <div className="home">
      <header className="home-header">
        <div>
          <h1 className="wordmark">Oblique</h1>
          <p className="home-lead">
            Learn to read CT by reading it: scroll, measure and answer real questions, on a screen or in VR.
          </p>
        </div>
        <div className="home-aside">
          <p className="notice">For teaching only, never for diagnosis.</p>
          <nav aria-label="On this page">
            <Jump to="cases-heading">Cases{listed && ` (${entries.length})`}</Jump>
            <Jump to="own-heading">Your own CT</Jump>
            <Jump to="archive-heading">From an archive</Jump>
            <a href="#/learning">My learning</a>
            <a href="#/author">Write a case</a>
            <a href="#/pilots">Pilots</a>
            <a href="#/sitting">Take part in a study</a>
            <Jump to="my-data-heading">My data</Jump>
          </nav>
        </div>
      </header>
      <main className="home-main">
        <div className="home-start">
          {start ? (
            <StartHere
              start={start}
              made={library.beingMade(startId)}
              picture={library.pictureOf(startId)}
              onOpen={library.open}
            />
          ) : (
            !listed && <div className="start-here start-waiting" aria-busy="true" />
          )}
          <div className="home-side">
            {dueToday}
            {practice}
          </div>
        </div>
        <PlaylistRow library={library} />
        <LibrarySection library={library} />
        <div className="home-sources">
          <OpenOwnCt {...own} />
          {elsewhere}
        </div>
      </main>
      {children}
    </div>
  );
}

/** Goes to a heading of the page; the address is the library's. */
function Jump({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const go = () => {
    const heading = document.getElementById(to);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className="text-button" onClick={go}>
      {children}
    </button>
  );
}
