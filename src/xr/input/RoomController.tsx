import {
  CombinedPointer,
  PointerCursorModel,
  PointerRayModel,
  useGrabPointer,
  usePointerXRInputSourceEvents,
  useRayPointer,
  useXRInputSourceEvent,
  useXRInputSourceStateContext,
  XRControllerModel,
  XRSpace,
} from '@react-three/xr';
import { Suspense, useRef } from 'react';
import type { Object3D } from 'three';
import { GRAB_OPTIONS, RAY_OPTIONS } from './pointer-options.ts';
import { SELECT_BUTTON, SQUEEZE_BUTTON } from './ray-event.ts';

/**
 * A controller: trigger and grip both act on what the ray points at, and on what the hand is inside of. Both
 * hands have the same, so nothing is left- or right-handed.
 */
export function RoomController() {
  return (
    <>
      <Suspense>
        <XRControllerModel />
      </Suspense>
      <CombinedPointer>
        <NearPointer />
        <RayPointer />
      </CombinedPointer>
    </>
  );
}

function RayPointer() {
  const state = useXRInputSourceStateContext('controller');
  const space = useRef<Object3D>(null);
  const pointer = useRayPointer(space, state, { ...RAY_OPTIONS, makeDefault: true });
  usePointerXRInputSourceEvents(pointer, state.inputSource, 'select', state.events);
  useGripAs(pointer, SQUEEZE_BUTTON);
  return (
    <XRSpace ref={space} space="target-ray-space">
      <PointerRayModel pointer={pointer} {...RAY_OPTIONS.rayModel} />
      <PointerCursorModel pointer={pointer} {...RAY_OPTIONS.cursorModel} />
    </XRSpace>
  );
}

function NearPointer() {
  const state = useXRInputSourceStateContext('controller');
  const space = useRef<Object3D>(null);
  const pointer = useGrabPointer(space, state, GRAB_OPTIONS);
  usePointerXRInputSourceEvents(pointer, state.inputSource, 'select', state.events);
  useGripAs(pointer, SELECT_BUTTON);
  return (
    <XRSpace ref={space} space="grip-space">
      <PointerCursorModel pointer={pointer} {...GRAB_OPTIONS.cursorModel} />
    </XRSpace>
  );
}

/** Lets the grip button press and release a pointer too, as the given button. */
function useGripAs(pointer: ReturnType<typeof useRayPointer>, button: number): void {
  const { inputSource } = useXRInputSourceStateContext('controller');
  useXRInputSourceEvent(inputSource, 'squeezestart', ({ timeStamp }) => pointer.down({ timeStamp, button }), [
    pointer,
    button,
  ]);
  useXRInputSourceEvent(inputSource, 'squeezeend', ({ timeStamp }) => pointer.up({ timeStamp, button }), [
    pointer,
    button,
  ]);
}
