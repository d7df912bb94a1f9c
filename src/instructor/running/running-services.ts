import type { AccountDesk } from './server/account-desk.ts';
import type { AccountServer } from './server/account-server.ts';
import type { PilotServer } from './server/pilot-server.ts';
import type { BoardFeed } from './board/board-feed.ts';

/** What running pilots on a server needs of the outside world. */
export interface RunningServices {
  readonly desk: AccountDesk;
  readonly accounts: AccountServer;
  readonly pilots: PilotServer;
  readonly followBoard: (pilotId: string) => BoardFeed;
  /** Where a participant's link leads, with their code in it. */
  readonly sittingLink: (code: string) => string;
  /** The texts of an exported dataset that the report is made of. */
  readonly textsOfExport: (zip: Blob) => Promise<readonly { readonly path: string; readonly text: string }[]>;
  readonly saveFile: (name: string, contents: Blob) => Promise<void>;
  readonly print: () => void;
}
