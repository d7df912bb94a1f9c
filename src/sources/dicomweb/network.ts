/** What an archive needs of the page and the machine around it; a parameter, so that tests own it. */
export interface Network {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** The page's own origin (`https://teach.example.org`), which an archive has to let in. */
  readonly pageOrigin: string;
  /** False only when the machine is known to have no network at all. */
  online(): boolean;
  /** Resolves when there is a network again; rejects with the signal's reason. */
  untilOnline(signal: AbortSignal | undefined): Promise<void>;
  /** Resolves after a while; rejects with the signal's reason. */
  wait(ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** Whether the page's own policy forbids it to contact this address. */
  forbids(url: string): boolean;
}
