import type { DeviceSitting } from '../../storage/sittings/device-sitting.ts';
import { lessTimeMs } from '../../teaching/rules/time-allowed.ts';
import type { HostedGuide } from '../../ui/sitting/create-sitting-guide.ts';

export interface TimedSitting {
  readonly device: Pick<DeviceSitting, 'store'>;
  readonly guide: Pick<HostedGuide, 'timeLeftMs'>;
}

/**
 * The time for a case that began at `begunAt`, ms from then, asked for again at every look: what is left of the sitting
 * now, and with it whatever minutes are given while the case is read. Undefined without a limit.
 */
export function timeOfCase(
  { device, guide }: TimedSitting,
  begunAt: number,
  now: number,
): () => number | undefined {
  const planNow = () => device.store.getState().view.plan;
  const before = planNow().sittingMinutes ?? 0;
  const ofSitting = guide.timeLeftMs();
  const untilItsEnd = ofSitting === undefined ? undefined : ofSitting + now - begunAt;
  return () => {
    const { caseMinutes, sittingMinutes } = planNow();
    return lessTimeMs(
      caseMinutes === undefined ? undefined : caseMinutes * 60_000,
      sittingMinutes === undefined || untilItsEnd === undefined
        ? undefined
        : untilItsEnd + (sittingMinutes - before) * 60_000,
    );
  };
}
