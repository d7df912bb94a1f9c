import { createXRStore, type XRStore } from '@react-three/xr';
import { HAND_OPTIONS, POINTER_OPTIONS } from './input/pointer-options.ts';
import { RoomController } from './input/RoomController.tsx';

export interface RoomStore extends XRStore {
  /** Ends the session and says why, in words for the person who takes the headset off. */
  leaveBecause(why: string): void;
  /** Tells of that; returns how to stop listening. */
  onLeft(listener: (why: string) => void): () => void;
}

/** The steady rate that sampling of the volume is chosen for, Hz; every headset of the last years has it. */
export const STEADY_HZ = 72;

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
    // Fixed foveation shows as shimmer on text and on the hard edges of slices.
    foveation: 0,
    frameRate: (rates) => [...Array.from(rates)].sort((a, b) => a - b).find((hz) => hz >= STEADY_HZ) ?? false,
    handTracking: true,
    anchors: false,
    bodyTracking: false,
    depthSensing: false,
    domOverlay: false,
    hitTest: false,
    meshDetection: false,
    planeDetection: false,
    controller: RoomController,
    hand: HAND_OPTIONS,
    transientPointer: POINTER_OPTIONS,
    gaze: false,
    screenInput: false,
  });
  let connect = () => {};
  const connected = new Promise<void>((resolve) => {
    connect = resolve;
  });
  const listeners = new Set<(why: string) => void>();
  return {
    ...store,
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
      connect();
    },
    // The room's code may still be arriving when the button is pressed.
    async enterVR() {
      await connected;
      return store.enterVR();
    },
  };
}
