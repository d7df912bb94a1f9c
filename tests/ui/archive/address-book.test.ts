import { expect, it } from 'vitest';
import type { Json } from '../../../src/base/json.ts';
import { createAddressBook } from '../../../src/ui/archive/address-book.ts';

const address = (name: string) => ({ name, url: `https://${name}.test/rs` });

async function setUp(...names: string[]) {
  const shelf: { kept: Json | undefined } = { kept: names.map(address) };
  const book = createAddressBook({
    read: async () => shelf.kept,
    write: async (addresses) => {
      shelf.kept = addresses;
    },
  });
  await book.load();
  return { book, shelf, names: () => book.store.getState().addresses.map(({ name }) => name) };
}

it('removes one and puts it back where it was', async () => {
  const { book, shelf, names } = await setUp('a', 'b', 'c');
  await book.remove(book.store.getState().addresses[1]!);
  expect([names(), shelf.kept, book.store.getState().removed?.name]).toEqual([
    ['a', 'c'],
    [address('a'), address('c')],
    'b',
  ]);
  await book.undoRemove();
  expect([names(), book.store.getState().removed]).toEqual([['a', 'b', 'c'], undefined]);
  expect(shelf.kept).toEqual(['a', 'b', 'c'].map(address));
});

it('another name or address takes the place of the one before', async () => {
  const { book, shelf } = await setUp('a', 'b', 'c');
  await book.keep({ name: 'B', url: address('b').url });
  await book.keep({ name: 'A', url: 'https://new.test/rs' }, address('a'));
  expect(shelf.kept).toEqual([
    { name: 'A', url: 'https://new.test/rs' },
    { name: 'B', url: address('b').url },
    address('c'),
  ]);
});

it('an address that is moved onto another leaves one of them', async () => {
  const { book, names } = await setUp('a', 'b', 'c');
  await book.keep({ name: 'both', url: address('c').url }, address('a'));
  expect(names()).toEqual(['both', 'b']);
});

it('leaves out what another version wrote', async () => {
  const { book, shelf, names } = await setUp();
  shelf.kept = [address('a'), { name: 'no address' }, 7, null, { name: 7, url: 'https://x.test' }];
  await book.load();
  expect(names()).toEqual(['a']);
  shelf.kept = 'nonsense';
  await book.load();
  expect(names()).toEqual([]);
});

it('writes nothing but name and address', async () => {
  const { book, shelf } = await setUp();
  const withMore = { ...address('a'), password: 'hunter2' };
  await book.keep(withMore);
  expect(shelf.kept).toEqual([address('a')]);
});
