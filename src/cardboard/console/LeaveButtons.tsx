import { GROW } from '../../panels/ButtonRow.tsx';
import { GazeButton } from '../look/GazeButton.tsx';
import { useCardboard } from '../session/session-context.ts';

/** The room before the eyes again, and the way out, where nothing else on the board is that. */
export function LeaveButtons({ leave = true }: { leave?: boolean }) {
  const session = useCardboard();
  return (
    <>
      <GazeButton
        text="Recentre"
        says="Puts the slice where you look now"
        onPress={() => session.head.recentre()}
        layout={GROW}
      />
      {leave && (
        <GazeButton
          text="Leave"
          says="Back to the page; nothing is lost"
          onPress={() => session.leave()}
          layout={GROW}
        />
      )}
    </>
  );
}
