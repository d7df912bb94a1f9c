import { createElement } from 'react';
import { type RoomButtonProps, useRoomKit } from './room-kit.ts';

/** A button as this room has them. */
export function RoomButton(props: RoomButtonProps) {
  return createElement(useRoomKit().Button, props);
}
