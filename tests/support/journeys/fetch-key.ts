import type { CaseKey } from '../../../src/teaching/case.ts';
import { unsealKey } from '../../../src/teaching/package/sealed-key.ts';
import type { Finding } from '../../../src/teaching/finding.ts';
import { readCase } from '../../../src/teaching/read-case.ts';

/** The answers to a bundled case of the running product at `url`, as the page has them after a submission. */
export async function fetchKey(url: string, id: string): Promise<CaseKey> {
  const get = async (name: string) => {
    const response = await fetch(new URL(`generated/cases/${id}/${name}`, url));
    if (!response.ok) throw new Error(`answer key: ${name} of ${id} gave ${response.status}`);
    return response;
  };
  const openCase = readCase(await (await get('case.json')).json());
  return unsealKey(new Uint8Array(await (await get('key.bin')).arrayBuffer()), openCase);
}

type Body = 'outline' | 'longAxis' | 'longAxisMm' | 'shortAxis' | 'shortAxisMm';
/** A finding that is a body in space. */
export type BodyFinding = Finding & { readonly [Field in Body]: NonNullable<Finding[Field]> };

/** One finding of a bundled case with its exact truth. */
export async function fetchFinding(url: string, id: string, findingId: string): Promise<BodyFinding> {
  const found = (await fetchKey(url, id)).findings.find((finding) => finding.id === findingId);
  if (!found?.outline || !found.longAxis) throw new Error(`answer key: ${id} has no body '${findingId}'`);
  return found as BodyFinding;
}
