/** As much of the page as is needed to ask whether it may feel how the phone moves. */
export interface MotionEnvironment {
  readonly isSecureContext: boolean;
  /** `globalThis.DeviceOrientationEvent`; iOS has it ask the person. */
  readonly DeviceOrientationEvent:
    | { readonly requestPermission?: () => Promise<'granted' | 'denied' | 'default'> }
    | undefined;
}

/** Whether the phone's sensors may be read, and if not, why and what to do. */
export type MotionAnswer = { readonly allowed: true } | { readonly allowed: false; readonly why: string };

const REFUSED =
  'The phone was not allowed to tell how it moves, so looking around by turning your head is off. Close all tabs of this site, open it again and choose “Allow”; or use the magic window.';
const INSECURE =
  'Phones tell how they move only to pages that came over HTTPS. Open this page by its https address, or use the magic window.';
const ABSENT =
  'This device does not tell how it moves. Use the magic window: drag with a finger to look around.';

/** Asks for the sensors; must be called straight from a tap, or iOS refuses without asking. */
export async function askForMotion(environment: MotionEnvironment): Promise<MotionAnswer> {
  const { DeviceOrientationEvent: sensors, isSecureContext } = environment;
  if (!isSecureContext) return { allowed: false, why: INSECURE };
  if (!sensors) return { allowed: false, why: ABSENT };
  if (!sensors.requestPermission) return { allowed: true };
  const answer = await sensors.requestPermission().catch(() => 'denied' as const);
  return answer === 'granted' ? { allowed: true } : { allowed: false, why: REFUSED };
}
