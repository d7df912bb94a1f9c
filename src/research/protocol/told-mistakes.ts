/** What a schema finds wrong with a file, place by place: the first ten, in one line. */
export const toldMistakes = (
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): string =>
  issues
    .slice(0, 10)
    .map(({ path, message }) => `${path.join('.') || 'file'}: ${message}.`)
    .join(' ');
