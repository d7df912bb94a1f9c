import { timingSafeEqual } from 'node:crypto';
import type { SecureBytes } from '../../research/allocation/create-seed.ts';
import { sha256OfText } from '../../research/allocation/sha256-text.ts';
import { createParticipantCode, readParticipantCode } from '../../research/allocation/participant-code.ts';

/** What the terminal prints so that whoever started the server, and nobody else, makes the first account: 70 bits. */
export const createSetupCode = (secureBytes: SecureBytes): string =>
  `${createParticipantCode(secureBytes)}-${createParticipantCode(secureBytes)}`;

/** Whether what was typed is the code, in a time that tells nothing; dashes, case, O and 0 do not matter. */
export function isSetupCode(typed: string, code: string): boolean {
  const plain = typed.replaceAll(/[\s-]/g, '');
  const halves = [plain.slice(0, 8), plain.slice(8)].map(readParticipantCode);
  return timingSafeEqual(sha256OfText(halves.join('-')), sha256OfText(code));
}
