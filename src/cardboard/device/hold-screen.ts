/** As much of a phone's page as is needed to keep its screen for the viewer. */
export interface ScreenEnvironment {
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener'> & {
    readonly fullscreenElement: unknown;
    readonly visibilityState: DocumentVisibilityState;
    exitFullscreen?(): Promise<void>;
  };
  /** What fills the screen; on iPhones it cannot. */
  readonly element: { requestFullscreen?(options: { navigationUI: 'hide' }): Promise<void> };
  readonly orientation: { lock?(to: 'landscape'): Promise<void>; unlock?(): void } | undefined;
  readonly wakeLock: { request(type: 'screen'): Promise<{ release(): Promise<void> }> } | undefined;
}

/** The whole screen, sideways and awake, as far as this phone allows it. */
export interface ScreenHold {
  /** Gives the screen back; twice does no harm. */
  release(): void;
}

/**
 * Asks for the whole screen, for landscape and for a screen that stays on; must be called straight from a tap. What
 * a browser does not have or does not allow is left out: the room works without. `onLeft`: the person has left full
 * screen (Escape, a swipe).
 */
export function holdScreen(
  environment: ScreenEnvironment,
  sideways: boolean,
  onLeft: () => void,
): ScreenHold {
  const { document, element, orientation, wakeLock } = environment;
  let held = true;
  let filled = false;
  let lock: { release(): Promise<void> } | undefined;

  const stayAwake = async () => {
    // A page out of sight loses its lock, and gets none.
    if (!held || document.visibilityState !== 'visible') return;
    const got = await wakeLock?.request('screen').catch(() => undefined);
    if (held) lock = got;
    else void got?.release();
  };
  const fill = async () => {
    await element.requestFullscreen?.({ navigationUI: 'hide' });
    filled = document.fullscreenElement != null;
    if (sideways && held) await orientation?.lock?.('landscape');
  };
  const onVisible = () => void stayAwake();
  const onFilled = () => {
    if (document.fullscreenElement != null) filled = true;
    else if (filled && held) onLeft();
  };
  document.addEventListener('visibilitychange', onVisible);
  document.addEventListener('fullscreenchange', onFilled);
  void stayAwake();
  fill().catch(() => {});

  return {
    release() {
      if (!held) return;
      held = false;
      document.removeEventListener('visibilitychange', onVisible);
      document.removeEventListener('fullscreenchange', onFilled);
      lock?.release().catch(() => {});
      orientation?.unlock?.();
      if (document.fullscreenElement != null) document.exitFullscreen?.().catch(() => {});
    },
  };
}
