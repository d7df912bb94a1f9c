import type { ContainerProperties } from '@react-three/uikit';
import type { ReactNode } from 'react';
import {
  type CardboardPhone,
  createCardboardSession,
} from '../../../src/cardboard/session/cardboard-session.ts';
import { initialSettings } from '../../../src/cardboard/session/cardboard-settings.ts';
import { CardboardContext } from '../../../src/cardboard/session/session-context.ts';
import { createHintStore, HintContext } from '../../../src/panels/hint.ts';
import { RoomKitContext } from '../../../src/panels/room-kit.ts';
import type { Condition } from '../../../src/teaching/condition.ts';
import { PresentedContext } from '../../../src/ui/presented.ts';
import { ViewerContext } from '../../../src/ui/viewer-context.ts';
import type { Viewer } from '../../../src/viewer/create-viewer.ts';

/** Draws a board at the size that questions have in a room. */
type DrawBoard = (size: ContainerProperties) => ReactNode;

/** The phone that every board in a viewer is on. */
export const phone = createCardboardSession({} as CardboardPhone, initialSettings);

const rooms = {
  async xr(draw: DrawBoard) {
    const { XR_KIT } = await import('../../../src/xr/room-kit.ts');
    const { QUESTION_BOARD } = await import('../../../src/xr/questions/question-board.ts');
    const { KeyboardContext } = await import('../../../src/xr/keyboard/keyboard-context.ts');
    const keyboard = { fieldId: undefined, open: () => undefined, close: () => undefined };
    return (
      <KeyboardContext value={keyboard}>
        <RoomKitContext value={XR_KIT}>{draw(QUESTION_BOARD)}</RoomKitContext>
      </KeyboardContext>
    );
  },
  async cardboard(draw: DrawBoard) {
    const { CARDBOARD_KIT } = await import('../../../src/cardboard/room-kit.ts');
    const { QUESTION_BOARD } = await import('../../../src/cardboard/questions/question-board.ts');
    return (
      <CardboardContext value={phone}>
        <RoomKitContext value={CARDBOARD_KIT}>{draw(QUESTION_BOARD)}</RoomKitContext>
      </CardboardContext>
    );
  },
};
export type BoardRoom = keyof typeof rooms;

/** Greatest height of the board and smallest target on it, dmm. */
export const BOARD_LIMITS: Readonly<Record<BoardRoom, { readonly height: number; readonly target: number }>> =
  {
    xr: { height: 980, target: 48 },
    cardboard: { height: 900, target: 64 },
  };

/** A board in a room of a kind; `presented`: the display before the reader's eyes. */
export async function boardIn(
  room: BoardRoom,
  viewer: Viewer,
  draw: DrawBoard,
  presented: Condition = room,
): Promise<ReactNode> {
  return (
    <ViewerContext value={viewer}>
      <PresentedContext value={presented}>
        <HintContext value={createHintStore()}>{await rooms[room](draw)}</HintContext>
      </PresentedContext>
    </ViewerContext>
  );
}
