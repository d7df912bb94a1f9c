/** A closed list of kinds: what each folder's `index.ts` builds from one line per kind. */
export interface Registry<D extends { readonly kind: string }> {
  /** The definition of `kind`; throws when there is none (a bug: check with `has` on outside data). */
  get(kind: string): D;
  has(kind: string): boolean;
  readonly all: readonly D[];
}

export function createRegistry<D extends { readonly kind: string }>(
  name: string,
  definitions: readonly D[],
): Registry<D> {
  const byKind = new Map(definitions.map((definition) => [definition.kind, definition]));
  if (byKind.size !== definitions.length) throw new Error(`registry ${name}: two definitions share a kind`);
  return {
    all: definitions,
    has: (kind) => byKind.has(kind),
    get(kind) {
      const definition = byKind.get(kind);
      if (!definition) throw new Error(`registry ${name}: no kind '${kind}'`);
      return definition;
    },
  };
}
