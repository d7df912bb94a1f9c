import { useEffect, useMemo, useState } from 'react';
import type { MyDataProps } from '../flat/home/MyData.tsx';
import { useStore } from 'zustand';
import { UserError } from '../base/user-error.ts';
import { deleteMyData, exportMyData } from '../storage/my-data.ts';
import type { AnswersKept } from '../ui/answers-kept.ts';
import type { Services } from './services.ts';
import { useExtraTime } from './use-extra-time.ts';

/** What a person can do with everything that this browser keeps of them. `onChanged` is called after a deletion. */
export function useMyData(services: Services, onChanged: () => void): MyDataProps {
  const { storage, clock, saveFile, offline } = services;
  const worksOffline = useStore(offline.store, ({ ready }) => ready);
  const [kept, setKept] = useState<AnswersKept>({ durable: true });
  const [deletions, setDeletions] = useState(0);
  const extraTime = useExtraTime(services, deletions);
  useEffect(() => {
    // Why storage cannot be opened is said beside the cases.
    storage()
      .then((opened) => setKept(opened.kept))
      .catch(() => undefined);
  }, [storage]);
  return useMemo(
    () => ({
      kept,
      worksOffline,
      extraTime,
      async onExport() {
        const { sink, settings, views, tutorials } = await storage();
        if (!settings || !views || !tutorials) {
          if ((await sink.events()).length === 0) throw nothingYet();
          return sink.flush();
        }
        const text = await exportMyData({ sink, settings, views, tutorials }, clock);
        await saveFile('oblique-my-data.json', new Blob([text], { type: 'application/json' }));
      },
      async onDelete() {
        const { sink, settings, views, tutorials } = await storage();
        await (settings && views && tutorials
          ? deleteMyData({ sink, settings, views, tutorials })
          : sink.deleteAll());
        setDeletions((count) => count + 1);
        onChanged();
      },
      async onForgetViews() {
        const { views } = await storage();
        await views?.deleteAll();
      },
    }),
    [kept, worksOffline, extraTime, storage, clock, saveFile, onChanged],
  );
}

function nothingYet(): UserError {
  return new UserError('my-data/nothing', 'There is nothing to save: no case was opened in this tab.');
}
