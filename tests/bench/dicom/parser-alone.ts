import { parseDicom } from 'dicom-parser';
import type { Contestant } from './contestant.ts';

/** dicom-parser by itself on the page's thread: every element is found, no pixel is decoded. */
export function parserAlone(): Contestant {
  return {
    workers: 0,
    async read(files) {
      for (const file of files) parseDicom(new Uint8Array(await file.arrayBuffer()));
      return undefined;
    },
  };
}
