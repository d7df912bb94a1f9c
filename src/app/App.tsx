import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { HomeScreen } from '../flat/home/HomeScreen.tsx';
import { MyData } from '../flat/home/MyData.tsx';
import { OpeningDialog } from '../flat/opening/OpeningDialog.tsx';
import { createOpening } from '../ui/opening.ts';
import { type Find, openCaseSeries, openDropped, openPicked } from './open-sources.ts';
import type { Services } from './services.ts';
import { useCaseList } from './use-case-list.ts';
import { goTo, parseRoute, useHash } from './use-hash-route.ts';
import { useMyData } from './use-my-data.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { routeOf, useReading } from './use-reading.ts';

const ReadingRoom = lazy(() => import('./ReadingRoom.tsx'));

/** The page: start screen or reading room, and the dialog in which CT is opened over either. */
export function App({ services }: { services: Services }) {
  const { reading, show, close } = useReading(services);
  const wanted = useRef<string | undefined>(undefined);
  const opening = useMemo(
    () => createOpening((opened, signal) => show(opened, wanted.current, signal), services.clock),
    [show, services.clock],
  );
  const { cases, standings, problem, refresh } = useCaseList(services);
  const myData = useMyData(services, refresh);
  const singleKeys = useSingleKeys(services);
  const hash = useHash();
  const shown = useRef(reading);
  shown.current = reading;

  const open = useCallback(
    (find: Find, ofCase: string | undefined) => {
      wanted.current = ofCase;
      void opening.open(find);
    },
    [opening],
  );
  useEffect(() => {
    const route = parseRoute(hash);
    if (route.at === 'case') {
      if (shown.current?.caseId !== route.caseId) open(openCaseSeries(route.caseId), route.caseId);
    } else if (route.at === 'home') {
      opening.dismiss();
      close();
      refresh();
    } else if (!shown.current) goTo({ at: 'home' });
  }, [hash, open, opening, close, refresh]);

  const cancelOpening = () => {
    opening.cancel();
    // The address went ahead to a case that is not opened after all.
    if (opening.store.getState().step === 'idle') goTo(routeOf(reading));
  };
  const own = {
    onFiles: (files: FileList) => open(openPicked(files), undefined),
    onDrop: (data: DataTransfer) => open(openDropped(data), undefined),
  };
  return (
    <>
      {reading ? (
        <Suspense fallback={<p className="empty">Preparing the reading room…</p>}>
          <ReadingRoom
            key={reading.id}
            reading={reading}
            singleKeys={singleKeys}
            onLeave={() => goTo({ at: 'home' })}
            onOtherSeries={() => {
              wanted.current = undefined;
              opening.browse(reading.study, reading.loadable);
            }}
            own={own}
          />
        </Suspense>
      ) : (
        <HomeScreen
          cases={cases}
          standingOf={(id) => standings.get(id)}
          problem={problem}
          onOpenCase={(id) => goTo({ at: 'case', caseId: id })}
          {...own}
        >
          <MyData {...myData} />
        </HomeScreen>
      )}
      <OpeningDialog opening={opening} onCancel={cancelOpening} overReading={reading !== undefined} />
    </>
  );
}
