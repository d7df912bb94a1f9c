import { createHmac } from 'node:crypto';

/**
 * The name of a participant in statements. It follows from the allocation's seed: nobody can tell who it is while the
 * pilot is blinded, and whoever has the export with the revealed seed can match it to the data:
 * HMAC-SHA-256(key: seed as text, `statements:` and the participant's id), the first 32 hexadecimal digits.
 */
export const pseudonymOf = (seed: string, participantId: string): string =>
  createHmac('sha256', seed).update(`statements:${participantId}`).digest('hex').slice(0, 32);
