import { Canvas } from '@react-three/fiber';
import { lazy, type PropsWithChildren, Suspense, useState } from 'react';
import { useStore } from 'zustand';
import { ShareButton } from '../flat/export/ShareButton.tsx';
import type { ShareServices } from '../flat/export/share-services.ts';
import type { OpenOwnCtProps } from '../flat/home/OpenOwnCt.tsx';
import { ImageStepper } from '../flat/station/ImageStepper.tsx';
import { OpenOwnButton } from '../flat/station/OpenOwnButton.tsx';
import { OtherSeriesButton } from '../flat/station/OtherSeriesButton.tsx';
import { Station } from '../flat/station/Station.tsx';
import type { SingleKeys } from '../flat/station/use-station-keys.ts';
import { FlatViews } from '../flat/stage/FlatViews.tsx';
import { AnswersKeptContext } from '../ui/answers-kept.ts';
import type { Arrival } from '../ui/arrival.ts';
import { AttemptContext } from '../ui/attempt-context.ts';
import { HistogramContext } from '../ui/histogram.ts';
import { ImageStepsContext } from '../ui/image-steps.ts';
import { ViewerContext } from '../ui/viewer-context.ts';
import { histogramInWorkers } from './histogram-in-workers.ts';
import { readerPool } from './open-sources.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { ScanStage } from './ScanStage.tsx';
import { windowPresets } from './window-presets.ts';
import { useKeptView } from './use-kept-view.ts';
import { useRoomStore } from './use-room-store.ts';
import { VrButton } from './VrButton.tsx';

const XrRoom = lazy(() => import('../xr/XrRoom.tsx'));

const histogram = histogramInWorkers(readerPool);

interface ReadingRoomProps {
  readonly reading: Reading;
  readonly services: Services;
  readonly singleKeys: SingleKeys;
  readonly onLeave: () => void;
  /** Shows the choice of series again. */
  readonly onOtherSeries: () => void;
  readonly own: OpenOwnCtProps;
  readonly sharing: ShareServices;
}

/** One scan being read: the flat station and the VR room share its canvas, its volume and its attempt. */
export default function ReadingRoom(props: ReadingRoomProps) {
  const { reading, services, singleKeys, onLeave, onOtherSeries, own, sharing } = props;
  const room = useRoomStore();
  useKeptView(services, reading);
  const { images } = reading;
  const [arrival, setArrival] = useState<Arrival | undefined>(undefined);
  const scan = useStore(reading.viewer.store, (state) => state.scan) ?? reading.scan;
  return (
    <Provided reading={reading}>
      <Station
        scan={scan}
        title={reading.title}
        presets={windowPresets}
        refused={reading.refused}
        arrival={arrival}
        onLeave={onLeave}
        onDrop={own.onDrop}
        singleKeys={singleKeys}
        history={reading.history}
        scanActions={
          reading.caseId === undefined && (
            <ShareButton origin={reading.loadable.dicom} volume={scan.volume} services={sharing} />
          )
        }
        actions={
          <>
            {images && <ImageStepper steps={images} measurable={scan.measurable} />}
            {reading.caseId === undefined && reading.study.series.length > 1 && (
              <OtherSeriesButton onPress={onOtherSeries} />
            )}
            <OpenOwnButton {...own} />
            <VrButton room={room} />
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
                {!room.presenting && <FlatViews />}
                {room.store && (
                  <Suspense fallback={null}>
                    <XrRoom store={room.store} presets={windowPresets} />
                  </Suspense>
                )}
              </ScanStage>
            </Canvas>
          )
        }
      />
    </Provided>
  );
}

function Provided({ reading, children }: { reading: Reading } & PropsWithChildren) {
  return (
    <ViewerContext value={reading.viewer}>
      <AttemptContext value={reading.runner}>
        <ImageStepsContext value={reading.images}>
          <HistogramContext value={histogram}>
            <AnswersKeptContext value={reading.kept}>{children}</AnswersKeptContext>
          </HistogramContext>
        </ImageStepsContext>
      </AttemptContext>
    </ViewerContext>
  );
}
