/**
 * Calls back when this page may have got its network back or come to the front again: a headset that was taken off or
 * a phone that was put away may have slept through every retry. Gives what ends it.
 */
export function onOnline(listener: () => void): () => void {
  const shown = () => document.visibilityState === 'visible' && listener();
  window.addEventListener('online', listener);
  document.addEventListener('visibilitychange', shown);
  return () => {
    window.removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', shown);
  };
}
