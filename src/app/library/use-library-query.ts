import { useCallback, useEffect, useState } from 'react';
import { type LibraryQuery, queryText, readQuery } from '../../teaching/library/library-query.ts';
import { parseRoute, queryOf, replaceHomeQuery } from '../use-hash-route.ts';

/** What the library shows, kept in the address of the start page. */
export function useLibraryQuery(hash: string): readonly [LibraryQuery, (query: LibraryQuery) => void] {
  const [query, setQuery] = useState(() => readQuery(queryOf(hash)));
  const change = useCallback((next: LibraryQuery) => {
    setQuery(next);
    replaceHomeQuery(queryText(next));
  }, []);
  useEffect(() => {
    if (parseRoute(hash).at !== 'home') return;
    // A link, or a step back: the address has the word.
    const asked = readQuery(queryOf(hash));
    setQuery((shown) => (queryText(shown) === queryText(asked) ? shown : asked));
    replaceHomeQuery(queryText(asked));
  }, [hash]);
  return [query, change];
}
