/** A short tick in the controller behind an event, so that a hand feels what the eye may miss; hands feel nothing. */
export function pulse(event: object, strength = 0.35): void {
  const source = 'pointerState' in event ? event.pointerState : undefined;
  if (typeof source !== 'object' || source === null || !('inputSource' in source)) return;
  const { gamepad } = source.inputSource as XRInputSource;
  const [actuator] = gamepad?.hapticActuators ?? [];
  void actuator?.pulse?.(strength, 18);
}
