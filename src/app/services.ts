import { type Clock, systemClock } from '../base/clock.ts';
import { consoleLog, type Log } from '../base/log.ts';
import { createViewer, type Viewer } from '../viewer/create-viewer.ts';
import { type BreakClock, createBreakClock } from '../xr/comfort/break-clock.ts';
import { createRoomMemory, type RoomMemory } from '../xr/place/room-memory.ts';
import { type CaseMaker, createCaseMaker } from './library/case-maker.ts';
import { createPersistence } from './offline/ask-to-persist.ts';
import { type Offline, startOffline } from './offline/start-offline.ts';
import { lasting } from './lasting.ts';
import { openStorage, type PageStorage } from './open-storage.ts';
import { saveFile } from './save-file.ts';

const databaseName = 'oblique';

/** What the page needs from the outside world, made once. */
export interface Services {
  readonly clock: Clock;
  readonly log: Log;
  /** A viewer for one scan: an opening that fails half way leaves the viewer of what is open alone. */
  readonly newViewer: () => Viewer;
  /** Whether the page is as narrow as a phone. */
  readonly smallScreen: () => boolean;
  /** 32 random bytes that make the identifiers of one de-identified copy. */
  readonly newSecret: () => Uint8Array;
  /** What begins a draw by chance. */
  readonly newSeed: () => string;
  /** What makes the images of cases that are not there yet. */
  readonly caseMaker: CaseMaker;
  /** How the VR room is arranged, for as long as the page is open. */
  readonly room: RoomMemory;
  /** How long the headset has been worn. */
  readonly breaks: BreakClock;
  /** Reading without a connection, and new versions of the page. */
  readonly offline: Offline;
  /** Asks the browser not to clear what is stored; once there is something worth keeping. */
  readonly persist: () => Promise<void>;
  /** The reader's own day, as an ISO date. */
  readonly today: () => string;
  /** Of this browser's database. */
  readonly databaseName: string;
  readonly saveFile: (name: string, contents: Blob) => Promise<void>;
  /** Where attempts are kept; rejects with a `UserError` that says what to do, and may then be asked again. */
  readonly storage: () => Promise<PageStorage>;
}

/** A moment as the day that a calendar on this device shows, ISO. */
function localDate(ms: number): string {
  const day = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

export function createServices(): Services {
  const clock = systemClock;
  const log = consoleLog;
  return {
    clock,
    log,
    newViewer: () => createViewer({ clock, newId: () => crypto.randomUUID() }),
    smallScreen: () => matchMedia('(max-width: 40rem)').matches,
    newSecret: () => crypto.getRandomValues(new Uint8Array(32)),
    newSeed: () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
    caseMaker: createCaseMaker((...request) => fetch(...request)),
    room: createRoomMemory(),
    breaks: createBreakClock(clock),
    // The development server's files change under a page that keeps them.
    offline: startOffline(import.meta.env.PROD ? navigator.serviceWorker : undefined, log),
    persist: createPersistence(navigator.storage),
    today: () => localDate(clock.now()),
    databaseName,
    saveFile,
    storage: lasting(() => openStorage({ databaseName, saveFile, log }, clock)),
  };
}
