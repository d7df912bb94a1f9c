import { useEffect, useState } from 'react';
import type { Services } from '../services.ts';
import { followMaking, type MakingNews, nothingMade } from './follow-making.ts';
import { pause } from './pause.ts';

/** How far the server is with the images of cases, asked for while the library is looked at; undefined before it said so. */
export function useMaking({ clock, log, caseMaker }: Services, looking: boolean): MakingNews | undefined {
  const [news, setNews] = useState<MakingNews | undefined>(undefined);
  useEffect(() => {
    if (!looking) return;
    const leaving = new AbortController();
    const tools = { maker: caseMaker, now: () => clock.now(), wait: pause };
    followMaking(tools, setNews, leaving.signal).catch((error: unknown) => {
      if (leaving.signal.aborted) return;
      // Without a connection the list is what is kept; there is nothing to say of making.
      setNews(nothingMade);
      log.info('making/unknown', { why: String(error) });
    });
    return () => leaving.abort();
  }, [clock, log, caseMaker, looking]);
  return news;
}
