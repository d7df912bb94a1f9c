import { type ButtonLook, ButtonFace } from '../../panels/ButtonFace.tsx';
import { TARGET_DMM } from '../../ui/room/dmm.ts';
import type { PersonOrigin } from '../../viewer/event-log.ts';
import { pulse } from '../input/pulse.ts';
import { originOf } from '../input/ray-event.ts';

interface PanelButtonProps extends ButtonLook {
  readonly onPress: (by: PersonOrigin) => void;
  readonly onHoverChange?: (hovered: boolean) => void;
}

/** A button to point or poke at: at least 58 dmm each way, ticks in the hand when it is hit. */
export function PanelButton({ onPress, onHoverChange, ...look }: PanelButtonProps) {
  const press = (event: object & { stopPropagation(): void }) => {
    event.stopPropagation();
    pulse(event);
    onPress(originOf(event));
  };
  return (
    <ButtonFace
      {...look}
      sideDmm={TARGET_DMM}
      handlers={{
        ...(!look.disabled && { onClick: press }),
        ...(onHoverChange && { onHoverChange }),
      }}
    />
  );
}
