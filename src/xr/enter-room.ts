import { UserError } from '../base/user-error.ts';

/** What the browser says when it starts no session, in words that help. */
const sentences: Readonly<Record<string, string>> = {
  NotSupportedError:
    'This headset or browser cannot show VR here. Update the headset’s browser and try again.',
  SecurityError:
    'The browser blocked VR for this page. Allow it in the site’s settings, then press “Enter VR” again.',
  NotAllowedError: 'VR was not allowed. Press “Enter VR” again and allow it.',
  InvalidStateError: 'Another page is using the headset. Close it and press “Enter VR” again.',
};

/** Starts VR. Rejects with a `UserError` whose sentence says what to do; call it from a click. */
export async function enterRoom(store: { enterVR(): Promise<unknown> }): Promise<void> {
  try {
    await store.enterVR();
  } catch (cause) {
    const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
    const message =
      sentences[name] ??
      'VR did not start. Put the headset on, wait until it is awake, and press “Enter VR” again.';
    throw new UserError('xr/not-entered', message, { reason: name }, { cause });
  }
}
