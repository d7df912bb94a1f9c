import { useCallback, useEffect, useState } from 'react';
import type { TutorialEntryProps } from '../../flat/tutorial/TutorialEntry.tsx';
import type { TutorialRecord } from '../../teaching/tutorial/tutorial-record.ts';
import type { PageStorage } from '../open-storage.ts';
import type { Services } from '../services.ts';

const SETTING = 'tutorial-declined';

/**
 * Whether the tutorial is pointed out on the start page: to who never began it, never answered anything and never
 * said no. `at` changes whenever the start page is come to.
 */
export function useTutorialOffer(
  { storage, log }: Services,
  at: string,
): Pick<TutorialEntryProps, 'offered' | 'last' | 'onDecline'> {
  const [known, setKnown] = useState<{ offered: boolean; last: string | undefined }>({
    offered: false,
    last: undefined,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming to the start page is the reason to look again
  useEffect(() => {
    storage()
      .then(readOffer)
      .then(setKnown)
      .catch(() => log.warn('tutorial/unreadable', {}));
  }, [storage, log, at]);
  const onDecline = useCallback(() => {
    setKnown(({ last }) => ({ offered: false, last }));
    storage()
      .then(({ settings }) => settings?.set(SETTING, true))
      .catch(() => log.warn('settings/not-kept', { setting: SETTING }));
  }, [storage, log]);
  return { ...known, onDecline };
}

async function readOffer({ sink, settings, tutorials }: PageStorage) {
  const [declined, records, events] = await Promise.all([
    settings?.get(SETTING),
    tutorials?.all() ?? [],
    sink.events(),
  ]);
  return {
    offered: declined !== true && records.length === 0 && events.length === 0,
    last: lastResult(records),
  };
}

function lastResult(records: readonly TutorialRecord[]): string | undefined {
  const finished = records.findLast(({ finishedAt }) => finishedAt !== undefined);
  return finished && `${finished.score} of 100`;
}
