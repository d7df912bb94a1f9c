import { z } from 'zod';
import { jsonOf } from '../../base/json.ts';
import { localPilotSchema } from '../../research/sitting/local-pilot.ts';
import type { Settings } from '../settings.ts';

const rememberedSchema = z.union([
  z.object({ participantId: z.string() }),
  z.object({ pilot: localPilotSchema, stratum: z.string(), place: z.int() }),
]);
/** Whose sitting a browser goes on with after a reload: with a server, or from a pilot's file. */
export type RememberedSitting = z.infer<typeof rememberedSchema>;

const SETTING = 'sitting';

/** Undefined where there is none, or an older version wrote it. */
export async function rememberedSitting(
  settings: Pick<Settings, 'get'> | undefined,
): Promise<RememberedSitting | undefined> {
  return rememberedSchema.safeParse(await settings?.get(SETTING)).data;
}

/** `null` forgets it. */
export async function rememberSitting(
  settings: Pick<Settings, 'set'> | undefined,
  sitting: RememberedSitting | null,
): Promise<void> {
  await settings?.set(SETTING, sitting && jsonOf(sitting));
}
