import type { RoomKit } from '../panels/room-kit.ts';
import { PanelButton } from './look/PanelButton.tsx';
import { SliderControl } from './questions/SliderControl.tsx';
import { TextControl } from './questions/TextControl.tsx';

/** For people with rays in their hands, and a keyboard to point at. */
export const XR_KIT: RoomKit = {
  condition: 'xr',
  Button: PanelButton,
  Slider: SliderControl,
  TextField: TextControl,
  says: {
    pin: 'Scroll through the slices, point at the place and press.',
    marks: 'Point at every place that you find and press. If there is none, submit without a mark.',
    correct: 'Drag its ends to correct it.',
    leave: 'Exit VR',
    takeOff: 'Take off the headset',
  },
};
