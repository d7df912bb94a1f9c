import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/base/json.ts';
import { UserError } from '../../../src/base/user-error.ts';
import type { Archive, StudyMatch, StudyQuery } from '../../../src/sources/dicomweb/archive.ts';
import { createAddressBook } from '../../../src/ui/archive/address-book.ts';
import { createArchiveDesk, STUDIES_PER_PAGE } from '../../../src/ui/archive/archive-desk.ts';
import { anyStudy } from '../../support/any-study.ts';

const query: StudyQuery = { ...anyStudy, patientName: 'Gr*', modality: 'CT' };
const match = (n: number): StudyMatch => ({
  studyUid: `2.25.${n}`,
  patientName: `Patient ${n}`,
  patientId: `${n}`,
  accessionNumber: '',
  date: '2026-11-21',
  description: 'Thorax',
  modalities: ['CT'],
  seriesCount: 2,
  imageCount: 75,
});
const secret = { kind: 'basic', user: 'teacher', password: 'hunter2' } as const;
const form = { name: '', url: 'http://pacs.test:8042/dicom-web/', credentials: secret, remember: true };

/** An archive of 73 studies; what it was asked, and a way to make it fail. */
function setUp() {
  const asked: unknown[] = [];
  const shelf: { kept: Json | undefined } = { kept: undefined };
  const network = { fails: false, hangs: false };
  const desk = createArchiveDesk({
    pageOrigin: 'http://teach.test',
    book: createAddressBook({
      read: async () => shelf.kept,
      write: async (addresses) => {
        shelf.kept = addresses;
      },
    }),
    async connect(address, credentials) {
      asked.push([address, credentials]);
      if (network.fails)
        throw new UserError('dicomweb/cors', 'No.', { advice: 'One.\nTwo.', configuration: 'x;' });
      const archive: Archive = {
        address,
        async search(_query, { offset, limit }, { signal }) {
          asked.push(offset);
          if (network.hangs)
            await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
          if (network.fails) throw new UserError('dicomweb/busy', 'Busy.');
          const all = Array.from({ length: 73 }, (_, n) => match(n));
          return { studies: all.slice(offset, offset + limit), more: offset + limit < 73 };
        },
        open: () => Promise.reject(new Error('not opened here')),
      };
      return archive;
    },
  });
  return { desk, asked, shelf, network, state: desk.store.getState };
}

describe('connecting', () => {
  it('asks the archive with the sign-in, and keeps name and address alone', async () => {
    const { desk, asked, shelf, state } = setUp();
    await desk.connect(form);
    expect(asked).toEqual([[{ name: 'pacs.test:8042', url: 'http://pacs.test:8042/dicom-web' }, secret]]);
    expect(state().archive?.address.name).toBe('pacs.test:8042');
    expect(shelf.kept).toEqual([{ name: 'pacs.test:8042', url: 'http://pacs.test:8042/dicom-web' }]);
    expect(JSON.stringify([shelf.kept, state()])).not.toMatch(/teacher|hunter2/);
  });

  it('keeps nothing unasked', async () => {
    const { desk, shelf } = setUp();
    await desk.connect({ ...form, remember: false });
    expect(shelf.kept).toBeUndefined();
  });

  it('says what is wrong and which steps mend it', async () => {
    const { desk, network, shelf, state } = setUp();
    network.fails = true;
    await desk.connect(form);
    expect(state()).toMatchObject({ archive: undefined, busy: undefined });
    expect(state().problem).toEqual({
      code: 'dicomweb/cors',
      message: 'No.',
      advice: ['One.', 'Two.'],
      configuration: 'x;',
    });
    expect(shelf.kept).toBeUndefined();
  });

  it.each(['http://u:pw@pacs.test/x', 'http://pacs.test/x?token=1', 'pacs', ''])(
    'refuses the address %j before anything is sent',
    async (url) => {
      const { desk, asked, state } = setUp();
      await desk.connect({ ...form, url });
      expect([asked, state().problem?.code]).toEqual([[], expect.stringMatching(/^dicomweb\/address/)]);
    },
  );

  it('forgets the archive and the patients when it disconnects', async () => {
    const { desk, state } = setUp();
    await desk.connect(form);
    await desk.search(query);
    desk.disconnect();
    expect(state()).toMatchObject({ archive: undefined, found: undefined });
  });
});

describe('searching', () => {
  it('page by page', async () => {
    const { desk, asked, state } = setUp();
    await desk.connect(form);
    await desk.search(query);
    expect(state().found).toMatchObject({ query, more: true });
    expect(state().found?.studies).toHaveLength(STUDIES_PER_PAGE);
    await desk.more();
    expect(state().found?.studies.map(({ studyUid }) => studyUid)).toEqual(
      Array.from({ length: 73 }, (_, n) => `2.25.${n}`),
    );
    await desk.more();
    expect(asked.slice(1)).toEqual([0, 50]);
  });

  it('what was found stays when the next page fails, and it is asked for again', async () => {
    const { desk, network, state } = setUp();
    await desk.connect(form);
    await desk.search(query);
    network.fails = true;
    await desk.more();
    expect([state().found?.studies.length, state().problem?.code]).toEqual([50, 'dicomweb/busy']);
    network.fails = false;
    await desk.more();
    expect([state().found?.studies.length, state().problem]).toEqual([73, undefined]);
  });

  it('a cancelled search shows nothing later, and no problem', async () => {
    const { desk, network, state } = setUp();
    await desk.connect(form);
    network.hangs = true;
    const searching = desk.search(query);
    expect(state().busy).toBe('searching');
    desk.cancel();
    await searching;
    expect(state()).toMatchObject({ busy: undefined, problem: undefined, found: undefined });
  });
});
