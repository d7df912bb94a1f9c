import type { ReactNode } from 'react';
import type { LibraryQuery } from '../../teaching/library/library-query.ts';
import { type CaseOrder, caseOrders } from '../../teaching/library/sort-cases.ts';
import { Icon } from '../Icon.tsx';
import type { FacetGroupsProps } from './FacetGroups.tsx';

interface LibraryToolsProps extends FacetGroupsProps {
  readonly query: LibraryQuery;
  readonly onQuery: (query: LibraryQuery) => void;
  readonly onSurprise: () => void;
  readonly canSurprise: boolean;
  /** The way to the facets where there is no room for a column. */
  readonly sheet: ReactNode;
}

/** Search, order, surprise, and what is chosen, to take away again. */
export function LibraryTools(props: LibraryToolsProps) {
  const { query, onQuery, counted, onToggle, onSurprise, canSurprise, sheet } = props;
  const chosen = counted.flatMap(({ facet, values }) =>
    values.filter((value) => value.chosen).map((value) => ({ facet, ...value })),
  );
  return (
    <>
      <div className="library-tools">
        <input
          type="search"
          className="field library-search"
          aria-label="Find a case"
          placeholder="Find a case: cough, contrast, chest-003 …"
          value={query.text}
          onChange={(event) => onQuery({ ...query, text: event.target.value })}
        />
        {sheet}
        <select
          className="field"
          aria-label="Order of the cases"
          value={query.order}
          onChange={(event) => onQuery({ ...query, order: event.target.value as CaseOrder })}
        >
          {Object.entries(caseOrders).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={onSurprise} disabled={!canSurprise}>
          Surprise me
        </button>
      </div>
      {chosen.length > 0 && (
        <ul className="library-chosen" aria-label="Chosen filters">
          {chosen.map(({ facet, value, name }) => (
            <li key={`${facet.id} ${value}`}>
              <button
                type="button"
                className="chip"
                aria-label={`${name}: take this filter away`}
                onClick={() => onToggle(facet.id, value)}
              >
                {name} <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
