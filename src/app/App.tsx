import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { HomeScreen } from '../flat/home/HomeScreen.tsx';
import { UpdateNotice } from '../flat/home/UpdateNotice.tsx';
import { MyData } from '../flat/home/MyData.tsx';
import { OpeningDialog } from '../flat/opening/OpeningDialog.tsx';
import { createOpening } from '../ui/opening.ts';
import { ArchiveEntry } from '../flat/archive/ArchiveEntry.tsx';
import { TutorialEntry } from '../flat/tutorial/TutorialEntry.tsx';
import { type Find, openCaseSeries, openDropped, openPicked } from './open-sources.ts';
import { LearningPage } from './learning/LearningPage.tsx';
import type { Services } from './services.ts';
import { shareServices } from './share-services.ts';
import { practiceDoor } from './tutorial/practice-door.ts';
import { useTutorialOffer } from './tutorial/use-tutorial-offer.ts';
import { useArchiveDesk } from './use-archive-desk.ts';
import { useCaseList } from './use-case-list.ts';
import { goTo, parseRoute, sameRoute, useHash } from './use-hash-route.ts';
import { useMyData } from './use-my-data.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { routeOf, useReading, type WantedCase } from './use-reading.ts';

const ArchiveScreen = lazy(() => import('../flat/archive/ArchiveScreen.tsx'));
const ReadingRoom = lazy(() => import('./ReadingRoom.tsx'));

/** The page: start screen or reading room, and the dialog in which CT is opened over either. */
export function App({ services }: { services: Services }) {
  const current = useReading(services);
  const { reading, show, practise, resume, close } = current;
  const wanted = useRef<WantedCase | undefined>(undefined);
  const opening = useMemo(
    () => createOpening((opened, signal) => show(opened, wanted.current, signal), services.clock),
    [show, services.clock],
  );
  const { cases, attempts, standings, problem, refresh } = useCaseList(services);
  // When the answers were last read: what is due is due then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading of the answers is a new moment
  const nowMs = useMemo(() => services.clock.now(), [services, attempts]);
  const myData = useMyData(services, refresh);
  const singleKeys = useSingleKeys(services);
  const sharing = useMemo(() => shareServices(services), [services]);
  const desk = useArchiveDesk(services);
  const hash = useHash();
  const offer = useTutorialOffer(services, hash);
  const shown = useRef(reading);
  shown.current = reading;

  const open = useCallback(
    (find: Find, ofCase: WantedCase | undefined) => {
      wanted.current = ofCase;
      void opening.open(find);
    },
    [opening],
  );
  useEffect(() => {
    const route = parseRoute(hash);
    const waiting = shown.current?.practice?.interrupted;
    if (waiting && sameRoute(routeOf(waiting), route)) resume();
    else if (route.at === 'case' || route.at === 'review') {
      if (!sameRoute(routeOf(shown.current), route))
        open(openCaseSeries(route.caseId), { caseId: route.caseId, review: route.at === 'review' });
    } else if (route.at === 'home' || route.at === 'archive' || route.at === 'learning') {
      opening.dismiss();
      close();
      if (route.at !== 'archive') refresh();
    } else if (route.at === 'tutorial') {
      opening.dismiss();
      if (!shown.current?.practice) void practise(false);
    } else if (!shown.current) goTo({ at: 'home' });
  }, [hash, open, opening, close, practise, resume, refresh]);

  const openCaseId = reading?.caseId;
  useEffect(() => {
    if (openCaseId !== undefined) services.offline.keepCase(openCaseId);
  }, [openCaseId, services]);

  const route = parseRoute(hash);
  const cancelOpening = () => {
    opening.cancel();
    // The address went ahead to a case that is not opened after all.
    if (opening.store.getState().step === 'idle' && 'caseId' in route) goTo(routeOf(reading));
  };
  const own = {
    onFiles: (files: FileList) => open(openPicked(files), undefined),
    onDrop: (data: DataTransfer) => open(openDropped(data), undefined),
  };
  return (
    <>
      {!reading && <UpdateNotice store={services.offline.store} onUpdate={services.offline.update} />}
      {reading ? (
        <Suspense fallback={<p className="empty">Preparing the reading room…</p>}>
          <ReadingRoom
            key={reading.roomId}
            reading={reading}
            services={services}
            singleKeys={singleKeys}
            door={practiceDoor(current)}
            onLeave={() => goTo({ at: 'home' })}
            onOtherSeries={() => {
              wanted.current = undefined;
              opening.browse(reading.study, reading.loadable);
            }}
            own={own}
            sharing={sharing}
          />
        </Suspense>
      ) : route.at === 'archive' ? (
        <Suspense fallback={<p className="empty">Loading…</p>}>
          <ArchiveScreen
            desk={desk}
            onOpen={(study) => {
              const { archive } = desk.store.getState();
              if (archive) open((running) => archive.open(study, running), undefined);
            }}
            onLeave={() => goTo({ at: 'home' })}
          />
        </Suspense>
      ) : route.at === 'learning' ? (
        <LearningPage attempts={attempts} cases={cases} nowMs={nowMs} myData={myData} />
      ) : (
        <HomeScreen
          cases={cases}
          standingOf={(id) => standings.get(id)}
          problem={problem}
          onOpenCase={(id) => goTo({ at: 'case', caseId: id })}
          practice={<TutorialEntry {...offer} onOpen={() => goTo({ at: 'tutorial' })} />}
          elsewhere={<ArchiveEntry onOpen={() => goTo({ at: 'archive' })} />}
          {...own}
        >
          <MyData {...myData} />
        </HomeScreen>
      )}
      <OpeningDialog opening={opening} onCancel={cancelOpening} overReading={reading !== undefined} />
    </>
  );
}
