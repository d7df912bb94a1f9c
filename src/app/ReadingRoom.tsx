import { Canvas } from '@react-three/fiber';
import { lazy, type PropsWithChildren, type ReactNode, Suspense, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { CardboardChoice } from '../cardboard/entry/CardboardChoice.tsx';
import { CardboardScreen } from '../cardboard/entry/CardboardScreen.tsx';
import { ShareButton } from '../flat/export/ShareButton.tsx';
import type { ShareServices } from '../flat/export/share-services.ts';
import type { OpenOwnCtProps } from '../flat/home/OpenOwnCt.tsx';
import { ImageStepper } from '../flat/station/ImageStepper.tsx';
import { OpenOwnButton } from '../flat/station/OpenOwnButton.tsx';
import { OtherSeriesButton } from '../flat/station/OtherSeriesButton.tsx';
import { Station } from '../flat/station/Station.tsx';
import { SavingDialog } from '../flat/saving/SavingDialog.tsx';
import type { SingleKeys } from '../flat/station/use-station-keys.ts';
import { FlatViews } from '../flat/stage/FlatViews.tsx';
import { OpeningDialog } from '../flat/opening/OpeningDialog.tsx';
import { CompareButton } from '../flat/layout/CompareButton.tsx';
import { SecondSide } from '../flat/layout/SecondSide.tsx';
import { CoachCard } from '../flat/tutorial/CoachCard.tsx';
import { SittingCard } from '../flat/sitting/SittingCard.tsx';
import type { Hanging } from '../imaging/hang.ts';
import { type Comparison, ComparisonContext } from '../ui/comparison.ts';
import { AnswersKeptContext } from '../ui/answers-kept.ts';
import type { Arrival } from '../ui/arrival.ts';
import type { PracticeDoor } from '../ui/tutorial/practice-door.ts';
import { HistogramContext } from '../ui/histogram.ts';
import { ImageStepsContext } from '../ui/image-steps.ts';
import { PresentedContext } from '../ui/presented.ts';
import type { Condition } from '../teaching/condition.ts';
import { ViewerContext } from '../ui/viewer-context.ts';
import { AuthorProvided, authorSide } from './authoring/AuthorSide.tsx';
import { EditCopyButton } from './authoring/EditCopyButton.tsx';
import { MakeCaseButton } from './authoring/MakeCaseButton.tsx';
import type { Authoring } from './authoring/use-authoring.ts';
import { histogramInWorkers } from './histogram-in-workers.ts';
import { readerPool } from './open-sources.ts';
import type { Reading } from './reading.ts';
import { keepPace } from './keep-pace.ts';
import type { Services } from './services.ts';
import { ScanStage } from './ScanStage.tsx';
import { windowPresets } from './window-presets.ts';
import { savingServices } from './saving-services.ts';
import { useDroppedMeasurements } from './use-dropped-measurements.ts';
import { PracticeProvider } from './tutorial/PracticeProvider.tsx';
import { SittingActions } from './sitting/SittingActions.tsx';
import { usePresentedInSitting } from './sitting/use-presented-in-sitting.ts';
import { useComparisonDesk } from './use-comparison-desk.ts';
import { useKeptView } from './use-kept-view.ts';
import { useRoomStore } from './use-room-store.ts';
import { CardboardButton } from './CardboardButton.tsx';
import { useCardboardAccess } from './use-cardboard.ts';
import { VrButton } from './VrButton.tsx';

const CardboardRoom = lazy(() => import('../cardboard/CardboardRoom.tsx'));
const XrRoom = lazy(() => import('../xr/XrRoom.tsx'));

const histogram = histogramInWorkers(readerPool);

interface ReadingRoomProps {
  readonly reading: Reading;
  readonly services: Services;
  readonly singleKeys: SingleKeys;
  /** To the practice block, and back. */
  readonly door: PracticeDoor;
  /** Where else the room leads; undefined in a study, which has its own way. */
  readonly ways: WaysOut | undefined;
}

interface WaysOut {
  readonly onLeave: () => void;
  /** Shows the choice of series again. */
  readonly onOtherSeries: () => void;
  readonly own: OpenOwnCtProps;
  readonly sharing: ShareServices;
  /** Writing a case over the scan. */
  readonly authoring: Authoring;
}

/** One scan being read: the flat station and the VR room share its canvas, its volume and its attempt. */
export default function ReadingRoom(props: ReadingRoomProps) {
  const { reading, services, singleKeys, door, ways } = props;
  const room = useRoomStore();
  const cardboard = useCardboardAccess(services);
  const presented = room.presenting ? 'xr' : cardboard.presenting ? 'cardboard' : 'flat';
  const flat = presented === 'flat';
  const { images } = reading;
  const saving = useMemo(() => savingServices(services), [services]);
  const dropped = useDroppedMeasurements(ways?.own.onDrop);
  const desk = useComparisonDesk(services, reading);
  // After the comparison, so that on leaving that is closed first.
  useKeptView(services, reading);
  const { comparison, side } = desk;
  const [arrival, setArrival] = useState<Arrival | undefined>(undefined);
  const scan = useStore(reading.viewer.store, (state) => state.scan) ?? reading.scan;
  usePresentedInSitting(reading.sitting, presented);
  const toDisplay = { xr: <VrButton room={room} />, cardboard: <CardboardButton cardboard={cardboard} /> };
  return (
    <Provided reading={reading} comparison={comparison} door={door} presented={presented}>
      <Station
        scan={scan}
        title={reading.title}
        presets={windowPresets}
        refused={reading.refused}
        arrival={arrival}
        onLeave={reading.trial ? ways?.authoring.back : ways?.onLeave}
        onDrop={dropped.onDrop}
        singleKeys={singleKeys}
        history={reading.history}
        coach={coachFor(props)}
        onPractise={door.enter}
        opened={openedFor(reading.hanging)}
        secondSide={side}
        resting={cardboard.presenting}
        scanActions={ways && <ScanActions reading={reading} ways={ways} />}
        actions={
          <>
            {images && <ImageStepper steps={images} measurable={scan.measurable} />}
            {ways && (
              <>
                {reading.caseId === undefined && reading.study.series.length > 1 && (
                  <OtherSeriesButton onPress={ways.onOtherSeries} />
                )}
                <MakeCaseButton reading={reading} authoring={ways.authoring} />
                <CompareButton {...desk.choices} />
                <OpenOwnButton {...ways.own} />
              </>
            )}
            {reading.sitting ? (
              <SittingActions sitting={reading.sitting} presented={presented} ways={toDisplay} />
            ) : (
              <>
                {toDisplay.xr}
                {toDisplay.cardboard}
                <SavingDialog
                  scan={scan}
                  services={saving}
                  dropped={dropped.file}
                  onClosed={dropped.forget}
                />
              </>
            )}
          </>
        }
        canvas={
          // Smooth edges are for headsets alone, and can only be asked for when the context is made.
          room.support.state !== 'unknown' && (
            <Canvas
              frameloop="demand"
              flat
              dpr={[1, 2]}
              gl={{
                antialias: room.support.state === 'ready',
                alpha: false,
                // Views that look as before are not drawn again.
                preserveDrawingBuffer: true,
                powerPreference: 'high-performance',
              }}
            >
              <ScanStage scan={scan} onArrival={setArrival}>
                {flat && <FlatViews />}
                {cardboard.presenting && (
                  <Suspense fallback={null}>
                    <CardboardRoom
                      session={cardboard.session}
                      presets={windowPresets}
                      onPace={(pace) => keepPace(services, reading, pace)}
                    />
                  </Suspense>
                )}
                {room.store && (
                  <Suspense fallback={null}>
                    <XrRoom
                      store={room.store}
                      presets={windowPresets}
                      memory={services.room}
                      breaks={services.breaks}
                      onPace={(pace) => keepPace(services, reading, pace)}
                    />
                  </Suspense>
                )}
              </ScanStage>
              {comparison && flat && (
                <SecondSide comparison={comparison} side={side}>
                  <ScanStage scan={comparison.scan} onArrival={ignore}>
                    <FlatViews />
                  </ScanStage>
                </SecondSide>
              )}
            </Canvas>
          )
        }
      />
      <OpeningDialog opening={desk.opening} onCancel={desk.opening.cancel} overReading />
      {/* Not inside of what a sitting's cover makes inert, which it comes over. */}
      {createPortal(<CardboardChoice session={cardboard.session} />, document.body)}
      <CardboardScreen session={cardboard.session} />
    </Provided>
  );
}

/** What stands at the top of the side panel: who leads through the room. */
function coachFor({ reading, ways, services }: ReadingRoomProps): ReactNode {
  const { practice, sitting } = reading;
  const tutorial = practice && <CoachCard tutorial={practice.tutorial} />;
  if (sitting)
    return (
      <>
        <SittingCard guide={sitting.guide} />
        {tutorial}
      </>
    );
  return tutorial ?? (ways && authorSide({ ...ways, reading, today: services.today }));
}

/** What can be done with the scan besides reading it. */
function ScanActions({ reading, ways }: { readonly reading: Reading; readonly ways: WaysOut }) {
  if (reading.caseId !== undefined) return <EditCopyButton reading={reading} authoring={ways.authoring} />;
  if (reading.practice || reading.desk || reading.trial) return null;
  return <ShareButton origin={reading.loadable.dicom} volume={reading.scan.volume} services={ways.sharing} />;
}

interface ProvidedProps {
  readonly reading: Reading;
  readonly comparison: Comparison | undefined;
  readonly door: PracticeDoor;
  readonly presented: Condition;
}

function Provided({ reading, comparison, door, presented, children }: PropsWithChildren<ProvidedProps>) {
  return (
    <ViewerContext value={reading.viewer}>
      <PracticeProvider reading={reading} door={door}>
        <ImageStepsContext value={reading.images}>
          <HistogramContext value={histogram}>
            <ComparisonContext value={comparison}>
              <AnswersKeptContext value={reading.kept}>
                <PresentedContext value={presented}>
                  <AuthorProvided reading={reading}>{children}</AuthorProvided>
                </PresentedContext>
              </AnswersKeptContext>
            </ComparisonContext>
          </HistogramContext>
        </ImageStepsContext>
      </PracticeProvider>
    </ViewerContext>
  );
}

/** The small second scan arrives soon: its share is not told. */
const ignore = () => undefined;

/** How the body part had the scan open, and what told it; never what is found in it. */
function openedFor(hanging: Hanging | undefined): string | undefined {
  return hanging && `${hanging.region.name} (by ${hanging.evidence})`;
}
