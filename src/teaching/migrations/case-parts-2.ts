import { isJsonObject, type JsonObject } from './json-object.ts';

/** The provenance that version 1's `synthetic` amounts to; anything else is left for the schema to complain of. */
export function provenanceOf(synthetic: unknown): JsonObject {
  if (typeof synthetic !== 'boolean') return {};
  return { provenance: { kind: synthetic ? 'synthetic' : 'patient' } };
}

/** Pearls with their finding, those of findings first; and that nothing was said of how sure the diagnosis is. */
export function lessonOf(file: JsonObject): JsonObject {
  const ofFindings = Array.isArray(file.findings)
    ? file.findings
        .filter(isJsonObject)
        .flatMap(({ id, pearl }) => (pearl === undefined ? [] : [{ text: pearl, findingId: id }]))
    : [];
  const pearls = Array.isArray(file.pearls)
    ? [...ofFindings, ...file.pearls.map((text: unknown) => ({ text }))]
    : file.pearls;
  const basis = file.synthetic === true ? 'by-construction' : 'not-stated';
  return { pearls, certainty: { basis } };
}
