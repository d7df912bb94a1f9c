import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { HomeScreen } from '../flat/home/HomeScreen.tsx';
import { UpdateNotice } from '../flat/home/UpdateNotice.tsx';
import { MyData } from '../flat/home/MyData.tsx';
import { OpeningDialog } from '../flat/opening/OpeningDialog.tsx';
import { createOpening } from '../ui/opening.ts';
import { ArchiveEntry } from '../flat/archive/ArchiveEntry.tsx';
import { TutorialEntry } from '../flat/tutorial/TutorialEntry.tsx';
import { DueToday } from '../flat/learning/DueToday.tsx';
import { baseCaseId } from '../teaching/library/variant-id.ts';
import { AfterCaseContext, nowhere } from '../ui/library/after-case.ts';
import { type Find, openDropped, openPackage, openPicked } from './open-sources.ts';
import { useAuthoring } from './authoring/use-authoring.ts';
import { useDue } from './learning/use-due.ts';
import { afterCase } from './library/after-case.ts';
import { openMadeCase } from './library/open-made.ts';
import { PlaylistPage } from './library/PlaylistPage.tsx';
import { useLibrary } from './library/use-library.ts';
import { LearningPage } from './learning/LearningPage.tsx';
import type { Services } from './services.ts';
import { shareServices } from './share-services.ts';
import { practiceDoor } from './tutorial/practice-door.ts';
import { useTutorialOffer } from './tutorial/use-tutorial-offer.ts';
import { useArchiveDesk } from './use-archive-desk.ts';
import { useCaseList } from './use-case-list.ts';
import { goTo, parseRoute, pathOf, type Route, sameRoute, useHash } from './use-hash-route.ts';
import { useMyData } from './use-my-data.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { routeOf, useReading, type WantedCase } from './use-reading.ts';

/** For who has never read a case. */
const FIRST_CASE = 'chest-001';
const ArchiveScreen = lazy(() => import('../flat/archive/ArchiveScreen.tsx'));
const AuthorScreen = lazy(() => import('./authoring/AuthorScreen.tsx'));
const PilotsPage = lazy(() => import('./PilotsPage.tsx'));
const ReadingRoom = lazy(() => import('./ReadingRoom.tsx'));
const SittingScreen = lazy(() => import('./sitting/SittingScreen.tsx'));

/** The page: start screen or reading room, and the dialog in which CT is opened over either. */
export function App({ services }: { services: Services }) {
  const current = useReading(services);
  const { reading, show, practise, resume, close } = current;
  const authoring = useAuthoring(services, current);
  const wanted = useRef<WantedCase | undefined>(undefined);
  const opening = useMemo(
    () => createOpening((opened, signal) => show(opened, wanted.current, signal), services.clock),
    [show, services.clock],
  );
  const list = useCaseList(services);
  const { cases, attempts, refresh } = list;
  // When the answers were last read: what is due is due then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading of the answers is a new moment
  const nowMs = useMemo(() => services.clock.now(), [services, attempts]);
  const myData = useMyData(services, refresh);
  const singleKeys = useSingleKeys(services);
  const sharing = useMemo(() => shareServices(services), [services]);
  const desk = useArchiveDesk(services);
  const hash = useHash();
  const path = pathOf(hash);
  const offer = useTutorialOffer(services, path);
  const route = parseRoute(hash);
  /** The list that cases are opened from: it stays in sight until one is there. */
  const listed = useRef<Route>({ at: 'home' });
  if (route.at === 'home' || route.at === 'playlist') listed.current = route;
  const behind = 'caseId' in route ? listed.current : route;
  const libraryDesk = useLibrary(
    services,
    list,
    hash,
    !reading && (route.at === 'home' || route.at === 'playlist'),
  );
  const due = useDue(attempts, nowMs);
  const homePlace = useRef<{ scrollY: number | undefined }>({ scrollY: undefined });
  const shown = useRef(reading);
  shown.current = reading;

  const open = useCallback(
    (find: Find, ofCase: WantedCase | undefined) => {
      wanted.current = ofCase;
      void opening.open(find);
    },
    [opening],
  );
  // Before the page is drawn: an effect after it could dismiss what somebody quick has already picked there.
  useLayoutEffect(() => {
    const route = parseRoute(path);
    const waiting = shown.current?.practice?.interrupted;
    if (waiting && sameRoute(routeOf(waiting), route)) resume();
    else if (route.at === 'case' || route.at === 'review') {
      if (!sameRoute(routeOf(shown.current), route))
        open(openMadeCase(route.caseId, services.caseMaker), {
          caseId: route.caseId,
          review: route.at === 'review',
        });
    } else if (['home', 'playlist', 'archive', 'learning', 'pilots', 'sitting'].includes(route.at)) {
      opening.dismiss();
      close();
      if (!['archive', 'pilots', 'sitting'].includes(route.at)) refresh();
    } else if (route.at === 'tutorial') {
      opening.dismiss();
      if (!shown.current?.practice) void practise(false);
    } else if (route.at === 'open') open(openPackage(route.address), undefined);
    else if (route.at === 'author') {
      opening.dismiss();
      if (!shown.current?.desk && !shown.current?.trial) close();
    } else if (!shown.current) goTo({ at: 'home' });
  }, [path, open, opening, close, practise, resume, refresh, services.caseMaker]);

  const openCaseId = reading?.caseId;
  useEffect(() => {
    if (openCaseId !== undefined) services.offline.keepCase(openCaseId);
  }, [openCaseId, services]);

  const cancelOpening = () => {
    opening.cancel();
    // The address went ahead to a case that is not opened after all.
    if (opening.store.getState().step === 'idle' && 'caseId' in route)
      goTo(reading ? routeOf(reading) : listed.current);
  };
  const own = {
    onFiles: (files: FileList) => open(openPicked(files), undefined),
    onDrop: (data: DataTransfer) => open(openDropped(data), undefined),
  };
  const titleOf = (caseId: string) => cases?.find(({ id }) => id === baseCaseId(caseId))?.title;
  const after = useMemo(
    () => (openCaseId === undefined ? nowhere : afterCase(libraryDesk, openCaseId)),
    [libraryDesk, openCaseId],
  );
  return (
    <>
      {!reading && <UpdateNotice store={services.offline.store} onUpdate={services.offline.update} />}
      {reading ? (
        <Suspense fallback={<p className="empty">Preparing the reading room…</p>}>
          <AfterCaseContext value={after}>
            <ReadingRoom
              key={reading.roomId}
              reading={reading}
              services={services}
              singleKeys={singleKeys}
              door={practiceDoor(current)}
              ways={{
                onLeave: () => goTo({ at: 'home' }),
                onOtherSeries() {
                  wanted.current = undefined;
                  opening.browse(reading.study, reading.loadable);
                },
                own,
                sharing,
                authoring,
              }}
            />
          </AfterCaseContext>
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
      ) : route.at === 'author' ? (
        <Suspense fallback={<p className="empty">Loading…</p>}>
          <AuthorScreen services={services} authoring={authoring} onFind={(find) => open(find, undefined)} />
        </Suspense>
      ) : route.at === 'pilots' ? (
        <Suspense fallback={<p className="empty">Loading…</p>}>
          <PilotsPage
            cases={cases}
            services={services}
            place={route.place ?? ''}
            onPlace={(place) => goTo({ at: 'pilots', place })}
            onLeave={() => goTo({ at: 'home' })}
          />
        </Suspense>
      ) : route.at === 'sitting' ? (
        <Suspense fallback={<p className="empty">Loading…</p>}>
          <SittingScreen services={services} singleKeys={singleKeys} code={route.code} />
        </Suspense>
      ) : route.at === 'learning' ? (
        <LearningPage attempts={attempts} cases={cases} nowMs={nowMs} myData={myData} />
      ) : behind.at === 'playlist' ? (
        <PlaylistPage desk={libraryDesk} route={behind} services={services} />
      ) : (
        <HomeScreen
          library={libraryDesk.library}
          firstCaseId={FIRST_CASE}
          place={homePlace.current}
          dueToday={
            <DueToday due={due} titleOf={titleOf} onReview={(caseId) => goTo({ at: 'review', caseId })} />
          }
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
