/** Whether a value follows a fact of the case. */
export const isFrom = (value: unknown, fact: string): boolean =>
  typeof value === 'object' && value !== null && '$from' in value && value.$from === fact;
