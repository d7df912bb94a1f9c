import { provenanceOf } from './case-parts-2.ts';
import type { JsonObject } from './json-object.ts';

/** Version 1 of the half that students get had no guided way, and `synthetic` alone for its provenance. */
export function caseFrom1({ synthetic, ...rest }: JsonObject): JsonObject {
  return { ...rest, version: 2, ...provenanceOf(synthetic), steps: [] };
}
