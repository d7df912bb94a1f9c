import { markColours } from '../../measure/mark-colour.ts';
import { useDesk, useDraft } from '../desk-context.ts';
import { usePlaceStore } from '../place.ts';
import { FindingCard } from './FindingCard.tsx';

/** What there is to find, marked on the images; numbers and keys follow the marks. */
export function FindingsPart() {
  const desk = useDesk();
  const place = usePlaceStore();
  const findings = useDraft((draft) => draft.findings);
  const add = () => {
    const id = `f-${desk.newId().slice(0, 6)}`;
    const colour = markColours[findings.length % markColours.length]!;
    desk.change(
      {
        edit: 'insert',
        path: ['findings', findings.length],
        value: { id, name: '', colour, mark: { mark: 'none' }, kept: {} },
      },
      'Add a finding',
    );
    place.setState({ open: id, wanted: ['findings', findings.length, 'name'] });
  };
  return (
    <section aria-label="Findings" className="authored-group">
      {findings.length === 0 && (
        <p className="empty">
          Mark what students should find: a point, a sphere, everything between two densities, or painted by
          hand. Volume, diameters and density are computed from the mark, and answer keys can follow it.
        </p>
      )}
      {findings.map((finding, i) => (
        <FindingCard key={finding.id} finding={finding} at={i} />
      ))}
      <button type="button" className="button" onClick={add}>
        Add a finding
      </button>
    </section>
  );
}
