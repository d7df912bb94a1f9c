import type { Mark } from '../../teaching/authoring/draft-finding.ts';
import { CommittedNumber } from '../fields/CommittedNumber.tsx';

type Threshold = Extract<Mark, { mark: 'threshold' }>;

interface ThresholdFieldsProps {
  readonly mark: Threshold;
  readonly onMark: (mark: Threshold, what: string) => void;
}

/** The densities between which a region lies, and how far it may reach. */
export function ThresholdFields({ mark, onMark }: ThresholdFieldsProps) {
  const { lowHu, highHu, radiusMm } = mark;
  return (
    <div className="authored-numbers">
      <CommittedNumber
        label="From, HU"
        value={lowHu}
        onCommit={(next) => onMark({ ...mark, lowHu: next }, 'Density')}
      />
      <CommittedNumber
        label="To, HU"
        value={highHu}
        onCommit={(next) => onMark({ ...mark, highHu: next }, 'Density')}
      />
      <CommittedNumber
        label="Within, mm"
        value={radiusMm}
        least={0.1}
        onCommit={(next) => onMark({ ...mark, radiusMm: next }, 'Reach')}
      />
    </div>
  );
}
