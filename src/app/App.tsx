import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { HomeScreen } from '../flat/home/HomeScreen.tsx';
import { OpeningDialog } from '../flat/OpeningDialog.tsx';
import { createOpening } from '../ui/opening.ts';
import { useCaseList } from './use-case-list.ts';
import { type Find, openCaseSeries, openDropped, openPicked } from './open-sources.ts';
import type { Services } from './services.ts';
import { useReading } from './use-reading.ts';
import { goTo, parseRoute, useHash } from './use-hash-route.ts';

const ReadingRoom = lazy(() => import('./ReadingRoom.tsx'));

/** The page: start screen or reading room, and the dialog in which CT is opened over either. */
export function App({ services }: { services: Services }) {
  const { reading, show, close } = useReading(services);
  const wanted = useRef<string | undefined>(undefined);
  const opening = useMemo(() => createOpening((opened) => show(opened, wanted.current)), [show]);
  const { cases, standings, problem, refresh } = useCaseList(services);
  const route = parseRoute(useHash());
  const caseId = route.at === 'case' ? route.caseId : undefined;

  const open = useCallback(
    (find: Find, ofCase: string | undefined) => {
      wanted.current = ofCase;
      void opening.open(find);
    },
    [opening],
  );
  useEffect(() => {
    if (caseId) {
      open(openCaseSeries(caseId), caseId);
      return;
    }
    close();
    refresh();
  }, [caseId, open, close, refresh]);

  // The address may name the case already, after it was cancelled or could not be fetched.
  const openCase = (id: string) =>
    id === caseId ? open(openCaseSeries(id), id) : goTo({ at: 'case', caseId: id });
  const leave = () => {
    close();
    refresh();
    goTo({ at: 'home' });
  };
  const own = {
    onFiles: (files: FileList) => open(openPicked(files), undefined),
    onDrop: (data: DataTransfer) => open(openDropped(data), undefined),
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
          onOpenCase={openCase}
          {...own}
        />
      )}
      <OpeningDialog opening={opening} />
    </>
  );
}
