import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { HomeScreen } from '../flat/home/HomeScreen.tsx';
import { OpeningDialog } from '../flat/OpeningDialog.tsx';
import { createOpening, type Opened } from '../ui/opening.ts';
import { useCaseList } from './use-case-list.ts';
import { openCaseSeries, openDropped, openPicked } from './open-sources.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { startReading } from './start-reading.ts';
import { goTo, parseRoute, useHash } from './use-hash-route.ts';

const ReadingRoom = lazy(() => import('./ReadingRoom.tsx'));

/** The page: start screen or reading room, and the dialog in which CT is opened over either. */
export function App({ services }: { services: Services }) {
  const [reading, setReading] = useState<Reading | undefined>(undefined);
  const opened = useRef<(opened: Opened) => void>(() => {});
  const opening = useMemo(() => createOpening((result) => opened.current(result)), []);
  const { cases, standings, problem, refresh } = useCaseList(services);
  const route = parseRoute(useHash());
  const caseId = route.at === 'case' ? route.caseId : undefined;

  const show = useCallback(
    (of: string | undefined) => async (result: Opened) => {
      const next = await startReading(services, result, of);
      setReading(next);
    },
    [services],
  );

  useEffect(() => {
    if (caseId === undefined) {
      setReading(undefined);
      refresh();
      return;
    }
    opened.current = show(caseId);
    void opening.open((running) => openCaseSeries(caseId)(running));
  }, [caseId, opening, services, show, refresh]);

  const openOwn = (open: ReturnType<typeof openPicked>) => {
    opened.current = show(undefined);
    void opening.open(open);
  };
  const leave = () => {
    setReading(undefined);
    refresh();
    goTo({ at: 'home' });
  };
  const own = {
    onFiles: (files: FileList) => openOwn(openPicked(files)),
    onDrop: (data: DataTransfer) => openOwn(openDropped(data)),
  };
  return (
    <>
      {reading ? (
        <Suspense fallback={<p className="empty">Preparing the reading room…</p>}>
          <ReadingRoom reading={reading} services={services} onLeave={leave} own={own} />
        </Suspense>
      ) : (
        <HomeScreen
          cases={cases}
          standingOf={(id) => standings.get(id)}
          problem={problem}
          onOpenCase={(id) => goTo({ at: 'case', caseId: id })}
          {...own}
        />
      )}
      <OpeningDialog opening={opening} />
    </>
  );
}
