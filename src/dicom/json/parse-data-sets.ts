import { UserError } from '../../base/user-error.ts';
import { isJsonObject, type JsonDataSet } from './json-elements.ts';

/** The data sets of an `application/dicom+json` answer; no bytes are none. Throws `UserError` `dicom/not-json`. */
export function parseDataSets(json: Uint8Array): JsonDataSet[] {
  if (json.length === 0) return [];
  const parsed = parse(json);
  // Some archives answer a single data set without the array round it.
  const list = Array.isArray(parsed) ? parsed : [parsed];
  if (!list.every(isJsonObject)) throw notJson();
  return list;
}

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: false }).decode(json));
  } catch (cause) {
    throw notJson(cause);
  }
}

function notJson(cause?: unknown): UserError {
  return new UserError(
    'dicom/not-json',
    'The answer is not DICOM JSON, so this is probably not a DICOMweb address.',
    {},
    { cause },
  );
}
