/** What was typed as files, hashes and R take it: letters, digits, dots, dashes and underscores, the first no mark. */
export const shortName = (typed: string): string =>
  typed.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replace(/^[._-]+/, '');
