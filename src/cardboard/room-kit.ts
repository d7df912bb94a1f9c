import type { RoomKit } from '../panels/room-kit.ts';
import { GazeButton } from './look/GazeButton.tsx';
import { SliderPart } from '../panels/questions/SliderPart.tsx';
import { TextToWrite } from './questions/TextToWrite.tsx';

/** For people who have eyes and one button. */
export const CARDBOARD_KIT: RoomKit = {
  condition: 'cardboard',
  Button: GazeButton,
  Slider: SliderPart,
  TextField: TextToWrite,
  says: {
    pin: 'Scroll through the slices, look at the place and press.',
    marks: 'Look at each place that you find, and press. If there is none, submit without a mark.',
    correct: 'Press on an end to correct it.',
    leave: 'Leave',
    takeOff: 'Take the phone out of the viewer',
  },
};
