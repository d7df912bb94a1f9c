import { useEffect, useMemo } from 'react';
import { UserError } from '../base/user-error.ts';
import { createAddressBook } from '../ui/archive/address-book.ts';
import { type ArchiveDesk, type Connect, createArchiveDesk } from '../ui/archive/archive-desk.ts';
import { lasting } from './lasting.ts';
import { readerPool } from './open-sources.ts';
import type { Services } from './services.ts';

const SETTING = 'archives';

/** The page's one way to archives: it holds the sign-in and what was found until the page is left. */
export function useArchiveDesk({ storage, clock, log }: Services): ArchiveDesk {
  const desk = useMemo(() => {
    const book = createAddressBook({
      read: async () => (await storage()).settings?.get(SETTING),
      async write(addresses) {
        const { settings } = await storage();
        if (!settings) throw keepsNothing();
        await settings.set(SETTING, addresses);
      },
    });
    const network = lasting(async () =>
      (await import('../sources/dicomweb/browser-network.ts')).browserNetwork(),
    );
    const connect: Connect = async (address, credentials, running) => {
      const [{ connectArchive }, pool] = await Promise.all([
        import('../sources/dicomweb/connect-archive.ts'),
        readerPool(),
      ]);
      return connectArchive(address, credentials, { network: await network(), clock, pool }, running);
    };
    return createArchiveDesk({ connect, book, pageOrigin: location.origin });
  }, [storage, clock]);
  useEffect(() => {
    // That addresses cannot be read is no reason to stop: they can be typed.
    desk.book.load().catch(() => log.warn('settings/unreadable', { setting: SETTING }));
  }, [desk, log]);
  return desk;
}

function keepsNothing(): UserError {
  return new UserError(
    'archive/not-kept',
    'You are connected, but this browser keeps nothing here (as in a private window), so the address is not remembered.',
  );
}
