import { useCallback, useEffect, useState } from 'react';
import type { SingleKeys } from '../flat/station/use-station-keys.ts';
import type { Services } from './services.ts';

const SETTING = 'single-key-shortcuts';

/** Whether single keys give commands, remembered where this browser keeps anything (WCAG 2.1.4). */
export function useSingleKeys({ storage, log }: Services): SingleKeys {
  const [on, setOn] = useState(true);
  useEffect(() => {
    storage()
      .then(({ settings }) => settings?.get(SETTING))
      .then((kept) => kept === false && setOn(false))
      .catch(() => log.warn('settings/unreadable', { setting: SETTING }));
  }, [storage, log]);
  const set = useCallback(
    (wanted: boolean) => {
      setOn(wanted);
      storage()
        .then(({ settings }) => settings?.set(SETTING, wanted))
        .catch(() => log.warn('settings/not-kept', { setting: SETTING }));
    },
    [storage, log],
  );
  return { on, set };
}
