import { useEffect, useState } from 'react';

/** Whether this browser can enter VR now, and if not, why and what to do. */
export type XrSupport =
  | { readonly state: 'unknown' }
  | { readonly state: 'ready' }
  | { readonly state: 'unsupported'; readonly why: string };

export interface XrEnvironment {
  readonly isSecureContext: boolean;
  readonly xr: Pick<XRSystem, 'isSessionSupported'> | undefined;
}

/** Asks the browser; loads nothing, so that pages without a headset stay small. */
export async function findXrSupport({ isSecureContext, xr }: XrEnvironment): Promise<XrSupport> {
  if (!isSecureContext) {
    const why =
      'VR needs a page that came over HTTPS. Start Oblique with “npm start -- --lan” and open its https address.';
    return { state: 'unsupported', why };
  }
  if (!xr) {
    const why =
      'This browser has no WebXR. Open this page in a headset’s own browser, or in Chrome or Edge with a headset connected.';
    return { state: 'unsupported', why };
  }
  const supported = await xr.isSessionSupported('immersive-vr').catch(() => false);
  if (supported) return { state: 'ready' };
  const why =
    'No headset was found. Open this page in the headset’s own browser, or connect one to this computer.';
  return { state: 'unsupported', why };
}

/** Follows headsets being plugged in and out. */
export function useXrSupport(): XrSupport {
  const [support, setSupport] = useState<XrSupport>({ state: 'unknown' });
  useEffect(() => {
    let mounted = true;
    const look = () =>
      void findXrSupport({ isSecureContext, xr: navigator.xr }).then((found) => mounted && setSupport(found));
    look();
    navigator.xr?.addEventListener('devicechange', look);
    return () => {
      mounted = false;
      navigator.xr?.removeEventListener('devicechange', look);
    };
  }, []);
  return support;
}
