import type { ShareKind } from './write-copy.ts';

interface KindChoiceProps {
  readonly chosen: ShareKind;
  readonly onChoose: (kind: ShareKind) => void;
}

const kinds: readonly { readonly kind: ShareKind; readonly title: string; readonly gives: string }[] = [
  { kind: 'copy', title: 'Export de-identified copy', gives: 'A ZIP of DICOM files for any viewer' },
  {
    kind: 'case',
    title: 'Publish as teaching case',
    gives: 'A ZIP with title and history that opens in Oblique as a case',
  },
];

/** The two things that can be made of a scan. */
export function KindChoice({ chosen, onChoose }: KindChoiceProps) {
  return (
    <fieldset className="kinds">
      <legend className="visually-hidden">What to make</legend>
      {kinds.map(({ kind, title, gives }) => (
        <label key={kind} className="kind">
          <input type="radio" name="share-kind" checked={chosen === kind} onChange={() => onChoose(kind)} />
          <span>
            <strong>{title}</strong>
            <small>{gives}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
