import { markColours } from '../../measure/mark-colour.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { markColourHex } from '../../viewer/mark-colour-hex.ts';
import type { DraftFinding } from '../../teaching/authoring/draft-finding.ts';
import { byAuthor } from '../by-author.ts';
import { useDesk, useDraft } from '../desk-context.ts';
import { OpenCard } from '../fields/OpenCard.tsx';
import { PickField } from '../fields/PickField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { factRows, factsOf, markWords, nameOf } from './finding-words.ts';
import { MarkTools } from './MarkTools.tsx';

const colours = markColours.map((id) => ({ id, text: id }));

/** One finding: its name, its mark and what follows from it. */
export function FindingCard({ finding, at }: { finding: DraftFinding; at: number }) {
  const desk = useDesk();
  const viewer = useViewer();
  const facts = factsOf(finding);
  const name = nameOf(finding, at);
  const show = () => {
    if (!facts) return;
    viewer.run('showTruth', { shapes: [{ shape: 'ellipsoid', ...facts.outline }] }, byAuthor);
    viewer.run('showFinding', undefined, byAuthor);
    viewer.run('showTruth', { shapes: [] }, byAuthor);
  };
  const colour = `#${markColourHex(finding.colour).toString(16).padStart(6, '0')}`;
  return (
    <OpenCard
      id={finding.id}
      path={['findings', at]}
      title={
        <>
          <span className="authored-dot" style={{ background: colour }} /> {name}
        </>
      }
      note={markWords[finding.mark.mark]}
      actions={
        <>
          {facts && (
            <button type="button" className="text-button" onClick={show}>
              Show
            </button>
          )}
          <button
            type="button"
            className="text-button"
            aria-label={`Remove ${name}`}
            onClick={() => desk.change({ edit: 'remove', path: ['findings', at] }, 'Remove a finding')}
          >
            Remove
          </button>
        </>
      }
    >
      <TextField
        label="Name, told after answering"
        path={['findings', at, 'name']}
        placeholder="Solid nodule, right upper lobe"
      />
      <MarkTools finding={finding} at={at} />
      <dl className="authored-facts" data-testid="finding-facts">
        {factRows(finding).map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PickField label="Colour" path={['findings', at, 'colour']} options={colours} />
      <PearlOf finding={finding} />
    </OpenCard>
  );
}

/** The pearls of the case that are about this finding; another is one press away. */
function PearlOf({ finding }: { finding: DraftFinding }) {
  const desk = useDesk();
  const pearls = useDraft((draft) => draft.pearls);
  const at = pearls.findIndex(({ findingId }) => findingId === finding.id);
  if (at >= 0) return <TextField label="Pearl, worth remembering" path={['pearls', at, 'text']} rows={2} />;
  return (
    <button
      type="button"
      className="text-button"
      onClick={() =>
        desk.change(
          {
            edit: 'insert',
            path: ['pearls', pearls.length],
            value: { text: '', findingId: finding.id },
          },
          'Add a pearl',
        )
      }
    >
      Add a pearl about it
    </button>
  );
}
