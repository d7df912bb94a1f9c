/** Other tabs of this browser that have the same sitting open. */
export interface OtherTabs {
  /** Tells them that there is something new in the journal. */
  tell(): void;
  hear(listener: () => void): void;
  close(): void;
}

export function createOtherTabs(sittingId: string): OtherTabs {
  const channel = new BroadcastChannel(`oblique-sitting/${sittingId}`);
  return {
    tell: () => channel.postMessage('recorded'),
    hear: (listener) => channel.addEventListener('message', listener),
    close: () => channel.close(),
  };
}
