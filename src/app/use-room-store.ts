import { useEffect, useState } from 'react';
import type { RoomStore } from '../xr/create-xr-store.ts';
import { useXrSupport, type XrSupport } from '../xr/use-xr-support.ts';

/** The way into the headset. */
export interface RoomAccess {
  readonly support: XrSupport;
  /** Undefined until a headset was found and the room's code has arrived. */
  readonly store: RoomStore | undefined;
  /** The room is compiled and may be entered. */
  readonly prepared: boolean;
  /** While true, the headset shows the room and the flat views rest. */
  readonly presenting: boolean;
}

/** Looks for a headset and loads the room's code only where there is one. */
export function useRoomStore(): RoomAccess {
  const support = useXrSupport();
  const [store, setStore] = useState<RoomStore | undefined>(undefined);
  const [prepared, setPrepared] = useState(false);
  const [presenting, setPresenting] = useState(false);
  const ready = support.state === 'ready';
  useEffect(() => {
    if (!ready) return;
    let left = false;
    let stop = () => {};
    void import('../xr/create-xr-store.ts').then(({ createRoomStore }) => {
      if (left) return;
      const made = createRoomStore({ documentBase: document.baseURI });
      stop = made.subscribe(({ session }) => setPresenting(session !== undefined));
      setStore(made);
      void made.whenPrepared.then(() => !left && setPrepared(true));
    });
    return () => {
      left = true;
      stop();
    };
  }, [ready]);
  return { support, store, prepared, presenting };
}
