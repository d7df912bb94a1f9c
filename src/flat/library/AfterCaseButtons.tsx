import { useAfterCase } from '../../ui/library/after-case.ts';
import { Icon } from '../Icon.tsx';

/** Ways on from a result: the next case, or this one again with new positions and sizes. */
export function AfterCaseButtons() {
  const { next, place, again } = useAfterCase();
  return (
    <>
      {place && <p>{place}</p>}
      {next && (
        <button type="button" className="button primary" onClick={next.open}>
          Next case: {next.title} <Icon name="forward" />
        </button>
      )}
      {again && (
        <button type="button" className="button" onClick={again}>
          Again with new positions and sizes
        </button>
      )}
    </>
  );
}
