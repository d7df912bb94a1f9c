import { z } from 'zod';
import type { Settings } from './settings.ts';

const SETTING = 'extra-time';

/** Shares of every time limit that a learner may have on top, for example for dyslexia. */
export const extraTimeChoices = [0, 0.25, 0.5, 1] as const;
export type ExtraTime = (typeof extraTimeChoices)[number];

const schema = z.literal([...extraTimeChoices]);

/** What this browser keeps; none where nothing was chosen or something else stands there. */
export async function readExtraTime(settings: Pick<Settings, 'get'> | undefined): Promise<ExtraTime> {
  return schema.safeParse(await settings?.get(SETTING)).data ?? 0;
}

export async function keepExtraTime(settings: Pick<Settings, 'set'>, share: ExtraTime): Promise<void> {
  await settings.set(SETTING, share);
}
