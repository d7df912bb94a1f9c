import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Json } from '../../base/json.ts';
import type { ArchiveAddress } from '../../sources/dicomweb/archive.ts';

/** Where addresses are kept between visits. */
export interface AddressShelf {
  read(): Promise<Json | undefined>;
  write(addresses: Json): Promise<void>;
}

export interface AddressBookState {
  readonly addresses: readonly ArchiveAddress[];
  /** What was removed last and can be put back. */
  readonly removed: ArchiveAddress | undefined;
}

/** The archives that a person asked to remember: names and addresses, never who signs in there. */
export interface AddressBook {
  readonly store: Pick<StoreApi<AddressBookState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Reads what was kept; rejects with a `UserError` where nothing can be read. */
  load(): Promise<void>;
  /** Adds an address, or replaces the one at `instead` or at the same URL. */
  keep(address: ArchiveAddress, instead?: ArchiveAddress): Promise<void>;
  remove(address: ArchiveAddress): Promise<void>;
  undoRemove(): Promise<void>;
}

export function createAddressBook(shelf: AddressShelf): AddressBook {
  const store = createStore<AddressBookState>(() => ({ addresses: [], removed: undefined }));
  let place = 0;
  const change = async (addresses: readonly ArchiveAddress[], removed?: ArchiveAddress) => {
    store.setState({ addresses, removed });
    await shelf.write(addresses.map(({ name, url }) => ({ name, url })));
  };
  return {
    store,
    async load() {
      const kept = await shelf.read();
      store.setState({ addresses: Array.isArray(kept) ? kept.flatMap(addressOf) : [] });
    },
    async keep({ name, url }, instead) {
      const { addresses } = store.getState();
      const at = addresses.findIndex((other) => other.url === (instead?.url ?? url));
      const others = addresses.filter((other) => other.url !== url && other.url !== instead?.url);
      await change(others.toSpliced(at < 0 ? others.length : at, 0, { name, url }));
    },
    async remove(address) {
      const { addresses } = store.getState();
      place = addresses.indexOf(address);
      await change(
        addresses.filter((other) => other !== address),
        address,
      );
    },
    async undoRemove() {
      const { addresses, removed } = store.getState();
      if (removed) await change(addresses.toSpliced(place, 0, removed));
    },
  };
}

/** An older or newer version may have written something else: that is left out. */
function addressOf(kept: Json): ArchiveAddress[] {
  if (typeof kept !== 'object' || kept === null || !('name' in kept) || !('url' in kept)) return [];
  const { name, url } = kept;
  return typeof name === 'string' && typeof url === 'string' ? [{ name, url }] : [];
}
