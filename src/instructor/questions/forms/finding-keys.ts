import type { Json } from '../../../base/json.ts';
import type { AuthorField } from '../../../teaching/author-field.ts';
import type { DraftFinding } from '../../../teaching/authoring/draft-finding.ts';

/** A key as one source gives it, as values or as `{ "$from": … }` that follow a mark. */
export interface TakenKey {
  readonly tool: string;
  readonly value: Json;
  readonly unit: string;
  readonly points?: Json;
  readonly outline?: Json;
}

type Measured = Extract<AuthorField, { field: 'measured' }>;

/** What a marked finding can be the key of; the keys follow when it is marked anew. */
export function findingKeys(
  { id, mark }: DraftFinding,
  field: Measured,
): readonly { readonly name: string; readonly taken: TakenKey }[] {
  if (mark.mark === 'none') return [];
  const from = (fact: string): Json => ({ $from: `${id}.${fact}` });
  if (field.hu)
    return [{ name: 'the mean', taken: { tool: 'sphere', value: from('meanHu'), unit: "[hnsf'U]" } }];
  const outline = from('outline');
  const line = (name: string, fact: string) => ({
    name,
    taken: { tool: 'length', value: from(`${fact}Mm`), unit: 'mm', points: from(fact), outline },
  });
  return [line('the longest diameter', 'longAxis'), line('the diameter across', 'shortAxis')];
}
