import type { z } from 'zod';
import type { issuedSlipsSchema } from '../../src/research/running/replies.ts';

type Issued = z.infer<typeof issuedSlipsSchema>;

/** What lets people in, of slips as the server issued them. */
export const codesOf = ({ slips }: Issued): string[] => slips.map(({ code }) => code);

/** What the board and the data call them. */
export const idsOf = ({ slips }: Issued): string[] => slips.map(({ participantId }) => participantId);
