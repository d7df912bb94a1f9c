import { useEffect, useRef, useState } from 'react';
import type { Services } from '../services.ts';
import { followMaking, type MakingNews, nothingMade } from './follow-making.ts';
import { pause } from './pause.ts';

/** Between tries to reach a server that does not answer, ms. */
const RETRY_MS = 15_000;

/**
 * How far the server is with the images of cases, asked for while the library is looked at, and once by who comes
 * straight to a case; undefined before it said so.
 */
export function useMaking({ clock, log, caseMaker }: Services, looking: boolean): MakingNews | undefined {
  const [news, setNews] = useState<MakingNews | undefined>(undefined);
  const told = useRef(false);
  useEffect(() => {
    if (!looking && told.current) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const tools = { maker: caseMaker, now: () => clock.now(), wait: pause };
    const tell = (making: MakingNews) => {
      told.current = true;
      setNews(making);
      if (!looking) leaving.abort();
    };
    const follow = async (): Promise<void> => {
      try {
        await followMaking(tools, tell, signal);
      } catch (error) {
        if (signal.aborted) return;
        // Without a connection the list is what is kept; there is nothing to say of making.
        tell(nothingMade);
        log.info('making/unknown', { why: String(error) });
        await pause(RETRY_MS, signal).then(follow, () => undefined);
      }
    };
    void follow();
    return () => leaving.abort();
  }, [clock, log, caseMaker, looking]);
  return news;
}
