import { lps } from '../../imaging/spaces.ts';
import type { Mark } from '../../teaching/authoring/draft-finding.ts';
import { CommittedNumber } from '../fields/CommittedNumber.tsx';

type Sphere = Extract<Mark, { mark: 'sphere' }>;

interface SphereFieldsProps {
  readonly mark: Sphere;
  readonly onMark: (mark: Sphere, what: string) => void;
}

const axes = ['left', 'back', 'head'] as const;

/** Middle and radius of a sphere, by number. */
export function SphereFields({ mark, onMark }: SphereFieldsProps) {
  const { centre, radiusMm } = mark;
  return (
    <div className="authored-numbers">
      <CommittedNumber
        label="Radius, mm"
        value={radiusMm}
        least={0.1}
        onCommit={(next) => onMark({ ...mark, radiusMm: next }, 'Radius')}
      />
      {axes.map((name, axis) => (
        <CommittedNumber
          key={name}
          label={`Middle to the ${name}, mm`}
          value={centre[axis]!}
          onCommit={(next) => {
            const [x, y, z] = centre.map((mm, i) => (i === axis ? next : mm)) as [number, number, number];
            onMark({ ...mark, centre: lps(x, y, z) }, 'Middle');
          }}
        />
      ))}
    </div>
  );
}
