import type { ThreeEvent } from '@react-three/fiber';

type Handler = (event: ThreeEvent<PointerEvent>) => void;

/** What something in the room does with pointers; spread onto its mesh. */
export interface PointerHandlers {
  readonly onPointerDown: Handler;
  readonly onPointerMove: Handler;
  readonly onPointerUp: Handler;
  readonly onPointerCancel: Handler;
  readonly onPointerLeave?: Handler;
}
