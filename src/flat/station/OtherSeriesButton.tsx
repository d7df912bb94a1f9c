import { Icon } from '../Icon.tsx';

/** Leads back to the choice among the series that were found together. */
export function OtherSeriesButton({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" className="button" title="Other series in this study" onClick={onPress}>
      <Icon name="series" /> Series<span className="visually-hidden">: others in this study</span>
    </button>
  );
}
