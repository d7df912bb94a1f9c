import type { CountedFacet } from '../../teaching/library/count-facets.ts';
import type { FacetId } from '../../teaching/library/facet.ts';

export interface FacetGroupsProps {
  readonly counted: readonly CountedFacet[];
  readonly onToggle: (facetId: FacetId, value: string) => void;
}

/** Facets that are open from the start; the others fold out, and stay open while something in them is chosen. */
const OPEN_FIRST = 4;

/** Every facet with its values, to tick, and how many cases each would leave. */
export function FacetGroups({ counted, onToggle }: FacetGroupsProps) {
  // What is the same for all cases narrows nothing down.
  const useful = counted.filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen));
  return (
    <>
      {useful.map(({ facet, values }, i) => (
        <details
          key={facet.id}
          className="facet"
          open={i < OPEN_FIRST || values.some(({ chosen }) => chosen)}
        >
          <summary>{facet.name}</summary>
          <fieldset aria-label={facet.name}>
            {values.map(({ value, name, count, chosen }) => (
              <label key={value} className={count === 0 ? 'facet-value none' : 'facet-value'}>
                <input type="checkbox" checked={chosen} onChange={() => onToggle(facet.id, value)} />
                <span>{name}</span> <span className="facet-count">{count}</span>
              </label>
            ))}
          </fieldset>
        </details>
      ))}
    </>
  );
}
