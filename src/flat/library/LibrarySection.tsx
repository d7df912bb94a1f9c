import { useDeferredValue, useMemo, useState } from 'react';
import { countFacets } from '../../teaching/library/count-facets.ts';
import { filterCases } from '../../teaching/library/filter-cases.ts';
import { isNarrowed, toggled, wholeLibrary } from '../../teaching/library/library-query.ts';
import { sortCases } from '../../teaching/library/sort-cases.ts';
import type { Library } from '../../ui/library/library.ts';
import { CaseGrid } from './CaseGrid.tsx';
import { FacetGroups } from './FacetGroups.tsx';
import { FacetSheet } from './FacetSheet.tsx';
import { KeepPlaylist } from './KeepPlaylist.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import './library.css';

/** All teaching cases: searched, narrowed down from several sides, sorted. */
export function LibrarySection({ library }: { library: Library }) {
  const { entries, problem, query, onQuery } = library;
  const [keeping, setKeeping] = useState(false);
  const asked = useDeferredValue(query);
  const shown = useMemo(
    () => entries && sortCases(filterCases(entries, asked), asked.order, asked.text),
    [entries, asked],
  );
  const counted = useMemo(() => (entries ? countFacets(entries, asked) : []), [entries, asked]);
  const toggle: Parameters<typeof FacetGroups>[0]['onToggle'] = (facetId, value) =>
    onQuery(toggled(query, facetId, value));
  const narrowed = isNarrowed(query);
  const clear = () => onQuery({ ...wholeLibrary, order: query.order });
  return (
    <section aria-labelledby="cases-heading" className="library">
      <h2 id="cases-heading" tabIndex={-1}>
        Teaching cases
      </h2>
      {problem && <p role="alert">{problem}</p>}
      {entries?.length === 0 && <p>No cases are installed yet. Open your own CT instead.</p>}
      {entries !== undefined && entries.length > 0 && (
        <div className="library-columns">
          <search className="facet-column" aria-label="Narrow down the cases">
            <FacetGroups counted={counted} onToggle={toggle} />
          </search>
          <div className="library-results">
            <LibraryTools
              query={query}
              counted={counted}
              onQuery={onQuery}
              onToggle={toggle}
              onSurprise={() => shown && library.surprise(shown)}
              canSurprise={shown !== undefined && shown.length > 0}
              sheet={
                <FacetSheet counted={counted} onToggle={toggle} onClear={clear} found={shown?.length ?? 0} />
              }
            />
            <div className="library-count">
              <p role="status">{countText(shown?.length ?? 0, entries.length)}</p>
              {narrowed && (
                <button type="button" className="text-button" onClick={clear}>
                  Show all cases
                </button>
              )}
              {shown !== undefined && shown.length > 0 && (
                <button type="button" className="text-button" onClick={() => setKeeping(true)}>
                  Keep {shown.length === 1 ? 'it' : 'these'} as a playlist…
                </button>
              )}
            </div>
            {shown?.length === 0 && (
              <p className="empty">
                No case fits. Take a filter away or try another word. Cases that you have not solved cannot be
                found by their diagnosis: that would give them away.
              </p>
            )}
            <CaseGrid entries={shown ?? []} library={library} />
          </div>
        </div>
      )}
      <KeepPlaylist
        isOpen={keeping}
        count={shown?.length ?? 0}
        onClose={() => setKeeping(false)}
        onKeep={(name, mixed) =>
          library.keepPlaylist(name, shown?.map(({ summary }) => summary.id) ?? [], mixed)
        }
      />
    </section>
  );
}

function countText(shown: number, all: number): string {
  const cases = all === 1 ? '1 case' : `${all} cases`;
  return shown === all ? cases : `${shown} of ${cases}`;
}
