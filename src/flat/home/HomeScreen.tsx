import type { ReactNode } from 'react';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import { CaseCard, type CaseStanding } from './CaseCard.tsx';
import { OpenOwnCt, type OpenOwnCtProps } from './OpenOwnCt.tsx';
import './home.css';

interface HomeScreenProps extends OpenOwnCtProps {
  /** Undefined while the list is being fetched. */
  readonly cases: readonly CaseSummary[] | undefined;
  readonly standingOf: (caseId: string) => CaseStanding | undefined;
  readonly onOpenCase: (caseId: string) => void;
  /** Why the list of cases could not be read, if it could not. */
  readonly problem: string | undefined;
  /** The way to the tutorial. */
  readonly practice: ReactNode;
  /** Other places that images can come from. */
  readonly elsewhere: ReactNode;
  readonly children?: ReactNode;
}

/** The first page: teaching cases to open, and a place to bring one's own CT. */
export function HomeScreen(props: HomeScreenProps) {
  const { cases, standingOf, onOpenCase, problem, practice, elsewhere, children, ...own } = props;
  return (
    <div className="home">
      <header className="home-header">
        <h1 className="wordmark">Oblique</h1>
        <p className="home-lead">
          Read CT like a radiologist: scroll, window, measure, answer. Flat or in VR.
        </p>
        <p className="notice">For teaching only, never for diagnosis.</p>
      </header>
      <main className="home-main">
        <section aria-labelledby="cases-heading">
          <h2 id="cases-heading">Teaching cases</h2>
          {problem && <p role="alert">{problem}</p>}
          {cases?.length === 0 && <p>No cases are installed yet. Open your own CT instead.</p>}
          <ul className="case-list" aria-busy={cases === undefined}>
            {cases?.map((summary) => (
              <li key={summary.id}>
                <CaseCard
                  summary={summary}
                  standing={standingOf(summary.id)}
                  onOpen={() => onOpenCase(summary.id)}
                />
              </li>
            ))}
          </ul>
        </section>
        <div className="home-sources">
          {practice}
          <OpenOwnCt {...own} />
          {elsewhere}
        </div>
      </main>
      {children}
    </div>
  );
}
