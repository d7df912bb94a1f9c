import { lessonOf } from './case-parts-2.ts';
import { isJsonObject, type JsonObject } from './json-object.ts';

/** Version 1 of a key had pearls within findings, a lobe in place of a place, and nothing of what version 2 adds. */
export function caseKeyFrom1(key: JsonObject): JsonObject {
  const findings = Array.isArray(key.findings)
    ? key.findings.map((finding: unknown) => {
        if (!isJsonObject(finding)) return finding;
        const { pearl, lobe, ...kept } = finding;
        return typeof lobe === 'string' ? { ...kept, place: `${lobe.replaceAll('-', ' ')} lobe` } : kept;
      })
    : key.findings;
  const added = { differential: [], reviewers: [], revisions: [], steps: [] };
  return { ...key, version: 2, ...lessonOf(key), ...added, findings };
}
