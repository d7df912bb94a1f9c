import { Icon } from '../flat/Icon.tsx';
import type { CardboardAccess } from './use-cardboard.ts';

/** "Cardboard", on phones. */
export function CardboardButton({ cardboard }: { cardboard: CardboardAccess }) {
  if (!cardboard.offered) return null;
  return (
    <button
      type="button"
      className="button"
      title="Look at the scan in a Cardboard viewer, or through this phone as a window"
      onClick={() => cardboard.session.choose()}
    >
      <Icon name="cardboard" /> Cardboard
    </button>
  );
}
