import { createXRStore, type XRStore } from '@react-three/xr';
import type { WebXRManager } from 'three';
import { HAND_OPTIONS, POINTER_OPTIONS } from './input/pointer-options.ts';
import { RoomController } from './input/RoomController.tsx';
import { findSpaceKind, type SpaceKind } from './reference-space.ts';

export interface RoomStore extends XRStore {
  /** What positions of the present session are measured from; without `local-floor` the floor is a guess. */
  spaceKind(): SpaceKind;
  /** The room is compiled: from now on a session compiles nothing. */
  prepared(): void;
  readonly whenPrepared: Promise<void>;
  /** Ends the session and says why, in words for the person who takes the headset off. */
  leaveBecause(why: string): void;
  /** Tells of that; returns how to stop listening. */
  onLeft(listener: (why: string) => void): () => void;
}

/** The steady rate that sampling of the volume is chosen for, Hz; every headset of the last years has it. */
export const STEADY_HZ = 72;

/** Every pixel at full resolution, out to the edge of the eye's picture. */
const NO_FOVEATION = 0;

/** Nothing is required: a headset without floor or hands is entered all the same. */
const SESSION: XRSessionInit = { optionalFeatures: ['local-floor', 'hand-tracking', 'layers'] };

const steadyRate = (rates: ArrayLike<number>) =>
  Array.from(rates)
    .sort((a, b) => a - b)
    .find((hz) => hz >= STEADY_HZ) ?? false;

/**
 * The connection to a headset. Models come from this page's own folder, nothing emulates a headset, and only
 * what the room uses is asked for, so that a headset shows no question about rooms or surroundings.
 *
 * `documentBase` is `document.baseURI`: the page may live in any folder of any host.
 */
export function createRoomStore({ documentBase }: { readonly documentBase: string }): RoomStore {
  const store = createXRStore({
    emulate: false,
    offerSession: false,
    enterGrantedSession: ['immersive-vr'],
    baseAssetPath: new URL('xr-profiles/', documentBase).href,
    defaultControllerProfileId: 'generic-trigger-squeeze-thumbstick',
    // Slices and texts are always in view, and fixed foveation shows as shimmer on both: never any.
    foveation: NO_FOVEATION,
    frameRate: steadyRate,
    customSessionInit: SESSION,
    domOverlay: false,
    controller: RoomController,
    hand: HAND_OPTIONS,
    transientPointer: POINTER_OPTIONS,
    gaze: false,
    screenInput: false,
  });
  let connect: (manager: WebXRManager) => void = () => {};
  const connected = new Promise<WebXRManager>((resolve) => {
    connect = resolve;
  });
  let prepared = () => {};
  const whenPrepared = new Promise<void>((resolve) => {
    prepared = resolve;
  });
  let kind: SpaceKind = 'local-floor';
  const listeners = new Set<(why: string) => void>();
  return {
    ...store,
    spaceKind: () => kind,
    prepared,
    whenPrepared,
    leaveBecause(why) {
      void store.getState().session?.end();
      for (const listener of listeners) listener(why);
    },
    onLeft(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setWebXRManager(manager) {
      store.setWebXRManager(manager);
      connect(manager);
    },
    // The room's code may still be arriving when the button is pressed.
    async enterVR() {
      const manager = await connected;
      const session = await navigator.xr?.requestSession('immersive-vr', SESSION);
      if (!session) throw new Error('enterVR: no WebXR');
      try {
        kind = await findSpaceKind(session);
        manager.setReferenceSpaceType(kind);
        await manager.setSession(session);
      } catch (error) {
        await session.end();
        throw error;
      }
      store.setFrameRate(steadyRate);
      return session;
    },
  };
}
