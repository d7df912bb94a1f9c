import { createContext, type FunctionComponent, useContext } from 'react';
import type { Condition } from '../teaching/condition.ts';
import type { ChoiceProps } from '../ui/use-choices.ts';
import type { PersonOrigin } from '../viewer/event-log.ts';
import type { ButtonLook } from './ButtonFace.tsx';

export interface RoomButtonProps extends ButtonLook {
  readonly onPress: (by: PersonOrigin) => void;
  /** Goes on for as long as it is looked at, where looking presses. */
  readonly repeats?: boolean;
}

/** What a room gives to the boards that hang in it: how its people press, slide and write. */
export interface RoomKit {
  readonly condition: Condition;
  readonly Button: FunctionComponent<RoomButtonProps>;
  readonly Slider: FunctionComponent<ChoiceProps<'slider'>>;
  readonly TextField: FunctionComponent<ChoiceProps<'text'>>;
  /** How to do on a picture what a question asks for. */
  readonly says: {
    readonly pin: string;
    readonly marks: string;
    /** After a measurement. */
    readonly correct: string;
    /** On the button that leads back to the page. */
    readonly leave: string;
    /** How to get out of it: "Take off the headset". */
    readonly takeOff: string;
  };
}

export const RoomKitContext = createContext<RoomKit | undefined>(undefined);

export function useRoomKit(): RoomKit {
  const kit = useContext(RoomKitContext);
  if (!kit) throw new Error('useRoomKit: no RoomKitContext above');
  return kit;
}
