import { isJsonObject, type JsonObject } from './json-object.ts';
import { lessonOf, provenanceOf } from './case-parts-2.ts';

/** Version 1 had pearls within findings, and said of its images only whether they were synthetic. */
export function caseFileFrom1(file: JsonObject): JsonObject {
  const { synthetic, ...rest } = file;
  const findings = Array.isArray(file.findings)
    ? file.findings.map((finding: unknown) => {
        if (!isJsonObject(finding)) return finding;
        const { pearl, ...kept } = finding;
        return kept;
      })
    : file.findings;
  return { ...rest, version: 2, ...provenanceOf(synthetic), ...lessonOf(file), findings };
}
