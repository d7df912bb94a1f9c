import { toRecord, UserError, type UserErrorRecord } from '../../base/user-error.ts';
import type { FileHeader } from '../file-header.ts';
import { limits } from '../limits.ts';
import { tags } from '../tags.ts';
import { type JsonDataSet, JsonElements } from './json-elements.ts';
import { readJsonHeader } from './json-header.ts';
import { parseDataSets } from './parse-data-sets.ts';

/** One instance that an archive describes: its header, or why it could not be read from the description. */
export interface DescribedInstance {
  readonly sopInstanceUid: string;
  /** Instance Number, for people; may be empty. */
  readonly number: string;
  readonly header: FileHeader | UserErrorRecord;
}

/** Reads what an archive says of a series (`/metadata`, PS3.18 10.4.1.1.2). Throws `UserError` when it is no such answer. */
export function readMetadata(json: Uint8Array): DescribedInstance[] {
  const dataSets = parseDataSets(json);
  if (dataSets.length > limits.frames)
    throw new UserError(
      'dicom/too-many-instances',
      `The series has ${dataSets.length} images, more than can be opened in a browser.`,
      { instances: dataSets.length },
    );
  return dataSets.map(describe);
}

function describe(dataSet: JsonDataSet): DescribedInstance {
  const elements = new JsonElements(dataSet);
  return {
    sopInstanceUid: elements.text(tags.sopInstanceUid) ?? '',
    number: (elements.text(tags.instanceNumber) ?? '').slice(0, 16),
    header: headerOf(dataSet),
  };
}

function headerOf(dataSet: JsonDataSet): FileHeader | UserErrorRecord {
  try {
    return readJsonHeader(dataSet);
  } catch (error) {
    if (error instanceof UserError) return toRecord(error);
    throw error;
  }
}
