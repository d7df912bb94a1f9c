import type { LibraryEntry } from '../../teaching/library/library-entry.ts';
import type { Library } from '../../ui/library/library.ts';
import { CaseCard } from './CaseCard.tsx';

interface CaseGridProps {
  readonly entries: readonly LibraryEntry[];
  readonly library: Pick<Library, 'beingMade' | 'keptOffline' | 'pictureOf' | 'open' | 'again'>;
}

/** Cards of cases, in the order given. */
export function CaseGrid({ entries, library }: CaseGridProps) {
  return (
    <ul className="case-list">
      {entries.map((entry) => {
        const { id } = entry.summary;
        return (
          <li key={id}>
            <CaseCard
              entry={entry}
              made={library.beingMade(id)}
              keptOffline={library.keptOffline.has(id)}
              picture={library.pictureOf(id)}
              onOpen={library.open}
              onAgain={library.again}
            />
          </li>
        );
      })}
    </ul>
  );
}
