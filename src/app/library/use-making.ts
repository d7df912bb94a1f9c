import { useEffect, useState } from 'react';
import type { Services } from '../services.ts';
import { followMaking, type MakingNews, nothingMade } from './follow-making.ts';
import { pause } from './pause.ts';

/** How far the server is with the images of cases; asked for while the library is looked at. */
export function useMaking({ clock, log, caseMaker }: Services, looking: boolean): MakingNews {
  const [news, setNews] = useState<MakingNews>(nothingMade);
  useEffect(() => {
    if (!looking) return;
    const leaving = new AbortController();
    const tools = { maker: caseMaker, now: () => clock.now(), wait: pause };
    followMaking(tools, setNews, leaving.signal).catch((error: unknown) => {
      // Without a connection the list is what is kept; there is nothing to say of making.
      if (!leaving.signal.aborted) log.info('making/unknown', { why: String(error) });
    });
    return () => leaving.abort();
  }, [clock, log, caseMaker, looking]);
  return news;
}
