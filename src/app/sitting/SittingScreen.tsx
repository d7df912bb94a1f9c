import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { JoinPage } from '../../flat/sitting/JoinPage.tsx';
import { LocalEntry } from '../../flat/sitting/LocalEntry.tsx';
import { SittingPage } from '../../flat/sitting/SittingPage.tsx';
import type { SingleKeys } from '../../flat/station/use-station-keys.ts';
import type { PracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { SittingContext } from '../../ui/sitting/sitting-guide.ts';
import type { Services } from '../services.ts';
import { goTo } from '../use-hash-route.ts';
import { type OpenSitting, useSittingDoor } from './use-sitting.ts';

const ReadingRoom = lazy(() => import('../ReadingRoom.tsx'));

interface SittingScreenProps {
  readonly services: Services;
  readonly singleKeys: SingleKeys;
  /** From a link; the page takes it out of the address. */
  readonly code: string | undefined;
}

/** A participant's way through a study: the code, and then one step after the other. */
export default function SittingScreen({ services, singleKeys, code }: SittingScreenProps) {
  const door = useSittingDoor(services, code);
  const { open, busy, problem, notice, join, joinLocal, leave } = door;
  const goHome = () => goTo({ at: 'home' });
  if (!open)
    return (
      <JoinPage busy={busy} problem={problem} notice={notice} onJoin={join} onLeave={goHome}>
        <LocalEntry busy={busy} onJoin={joinLocal} />
      </JoinPage>
    );
  return (
    <SittingContext value={open.guide}>
      <Sitting
        open={open}
        services={services}
        singleKeys={singleKeys}
        onLeave={() => {
          leave();
          goHome();
        }}
      />
    </SittingContext>
  );
}

interface SittingProps {
  readonly open: OpenSitting;
  readonly services: Services;
  readonly singleKeys: SingleKeys;
  readonly onLeave: () => void;
}

function Sitting({ open: { guide, desk, saveAnswers }, services, singleKeys, onLeave }: SittingProps) {
  const { reading } = useStore(desk.store);
  const { part } = useStore(guide.store);
  const door: PracticeDoor = {
    enter: undefined,
    leaveName: '',
    leave: undefined,
    again: desk.practiseAgain,
  };
  // On the page while a reading is still on the station, as after Stop; or already, as behind a form that told to take care.
  const onPage = part.kind === 'stopped' || part.kind === 'finished' || part.kind === 'form';
  if (reading && !(onPage && !guide.immersed()))
    return (
      <Suspense fallback={<p className="empty">Preparing the reading room…</p>}>
        <ReadingRoom
          key={reading.roomId}
          reading={reading}
          services={services}
          singleKeys={singleKeys}
          door={door}
          ways={undefined}
        />
      </Suspense>
    );
  return (
    <SittingPage
      guide={guide}
      clock={services.clock}
      opening={desk.opening}
      saveAnswers={saveAnswers}
      onLeave={onLeave}
    />
  );
}
