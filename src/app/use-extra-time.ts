import { useEffect, useMemo, useState } from 'react';
import type { ExtraTimeProps } from '../flat/home/ExtraTime.tsx';
import { type ExtraTime, keepExtraTime, readExtraTime } from '../storage/extra-time.ts';
import type { Services } from './services.ts';

/** The learner's extra time, remembered in this browser and read again with every new `reading`; undefined where it keeps nothing. */
export function useExtraTime({ storage, log }: Services, reading: unknown): ExtraTimeProps | undefined {
  const [share, setShare] = useState<ExtraTime | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is the reason to look again
  useEffect(() => {
    storage()
      .then(async ({ settings }) => settings && setShare(await readExtraTime(settings)))
      .catch(() => log.warn('settings/unreadable', { setting: 'extra-time' }));
  }, [storage, log, reading]);
  return useMemo(
    () =>
      share === undefined
        ? undefined
        : {
            share,
            onChange(wanted) {
              setShare(wanted);
              storage()
                .then(({ settings }) => settings && keepExtraTime(settings, wanted))
                .catch(() => log.warn('settings/not-kept', { setting: 'extra-time' }));
            },
          },
    [share, storage, log],
  );
}
