/** What a participant reads before they agree, also where a protocol says nothing. */
export const consentWords = (text: string): string =>
  text || 'Ask who runs this study what it is about before you agree.';
