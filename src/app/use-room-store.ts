import { useEffect, useState } from 'react';
import type { RoomStore } from '../xr/create-xr-store.ts';

/** The way into the headset. */
export interface RoomAccess {
  /** Undefined until a headset was found and the room's code has arrived. */
  readonly store: RoomStore | undefined;
  /** While true, the headset shows the room and the flat views rest. */
  readonly presenting: boolean;
  /** Why there is no way in, in the user's words; undefined when there is one or it is not known yet. */
  readonly obstacle: string | undefined;
}

/** Looks for a headset and loads the room's code only where there is one. */
export function useRoomStore(): RoomAccess {
  const [store, setStore] = useState<RoomStore | undefined>(undefined);
  const [presenting, setPresenting] = useState(false);
  const [obstacle, setObstacle] = useState<string | undefined>(undefined);
  useEffect(() => {
    let stop = () => {};
    let left = false;
    const look = async () => {
      const found = await obstacleToVr();
      if (left) return;
      setObstacle(found);
      if (found) return;
      const { createRoomStore } = await import('../xr/create-xr-store.ts');
      if (left) return;
      const made = createRoomStore({ documentBase: document.baseURI });
      stop = made.subscribe(({ session }) => setPresenting(session !== undefined));
      setStore(made);
    };
    void look();
    navigator.xr?.addEventListener('devicechange', look);
    return () => {
      left = true;
      stop();
      navigator.xr?.removeEventListener('devicechange', look);
    };
  }, []);
  return { store, presenting, obstacle };
}

async function obstacleToVr(): Promise<string | undefined> {
  if (!window.isSecureContext)
    return 'VR needs a secure address: start Oblique with --lan and open its https address.';
  if (!navigator.xr) return 'This browser has no WebXR. Open this page in the browser of your headset.';
  const supported = await navigator.xr.isSessionSupported('immersive-vr').catch(() => false);
  return supported ? undefined : 'No headset was found. Open this page in the browser of your headset.';
}
