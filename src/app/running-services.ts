import type { RunningServices } from '../instructor/running/running-services.ts';
import { createBoardFeed } from '../instructor/running/board/board-feed.ts';
import { createAccountDesk } from '../instructor/running/server/account-desk.ts';
import { createAccountServer } from '../instructor/running/server/account-server.ts';
import { createAskServer } from '../instructor/running/server/ask-server.ts';
import { createPilotServer } from '../instructor/running/server/pilot-server.ts';
import { readerPool } from './open-sources.ts';
import type { Services } from './services.ts';

/** What running pilots needs, from the page's own: its server lies beside it. */
export function runningServices({ saveFile }: Pick<Services, 'saveFile'>): RunningServices {
  const server = createAskServer(
    (...request) => fetch(...request),
    document.baseURI,
    () => desk.forget(),
  );
  const accounts = createAccountServer(server);
  const desk = createAccountDesk(accounts);
  const pilots = createPilotServer(server);
  return {
    accounts,
    pilots,
    desk,
    followBoard: (pilotId) =>
      createBoardFeed({
        open: () => new EventSource(pilots.boardStream(pilotId)),
        ask: () => pilots.board(pilotId),
        later(run, ms) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      }),
    sittingLink: (code) => new URL(`#/sitting?${new URLSearchParams({ code })}`, document.baseURI).href,
    textsOfExport,
    saveFile,
    print: () => print(),
  };
}

/** The texts of an exported dataset, unpacked off the page's thread. */
async function textsOfExport(zip: Blob): ReturnType<RunningServices['textsOfExport']> {
  const [{ openZip }, { sourceFromBlob }, pool] = await Promise.all([
    import('../sources/zip/zip-files.ts'),
    import('../sources/source-file.ts'),
    readerPool(),
  ]);
  const files = await openZip(sourceFromBlob('export.zip', zip), pool);
  const decoder = new TextDecoder();
  return Promise.all(
    // Every event as it was stored is far more than the report is made of.
    files
      .filter(({ path }) => !path.endsWith('.jsonl'))
      .map(async ({ path, size, read }) => ({ path, text: decoder.decode(await read(0, size)) })),
  );
}
