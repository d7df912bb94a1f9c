const form = /^(.+)-v(\d+)$/;

/** A case, or one of its variants: the same teaching with new positions and sizes. 1 is the case as written. */
export interface CaseVariant {
  readonly baseId: string;
  readonly variant: number;
}

/** What an id names: `chest-001-v3` is variant 3 of `chest-001`. */
export function readVariantId(caseId: string): CaseVariant {
  const [, baseId, number] = form.exec(caseId) ?? [];
  const variant = Number(number ?? 1);
  return baseId !== undefined && variant > 1 ? { baseId, variant } : { baseId: caseId, variant: 1 };
}

/** The case that attempts at `caseId` count for in the list and in a learner's history: itself, or what it is a variant of. */
export function baseCaseId(caseId: string): string {
  return readVariantId(caseId).baseId;
}

export function variantId({ baseId, variant }: CaseVariant): string {
  return variant === 1 ? baseId : `${baseId}-v${variant}`;
}
