import type { Json } from '../../base/json.ts';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { stopOfStep } from '../../viewer/stop-of-step.ts';
import { byAuthor } from '../by-author.ts';
import { useDesk, useDraft } from '../desk-context.ts';
import { OpenCard } from '../fields/OpenCard.tsx';
import { PickField } from '../fields/PickField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { placeOf } from './place-of.ts';
import { viewNow } from './view-now.ts';

const when = [
  { id: 'before', text: 'before the questions: it may give nothing away' },
  { id: 'after', text: 'after the questions: it goes through the answer' },
];

/** Views that students are led through: slice, window and camera as they are kept here, with a text. */
export function StepsPart({ presets }: { readonly presets: readonly WindowPreset[] }) {
  const desk = useDesk();
  const viewer = useViewer();
  const steps = useDraft((draft) => draft.steps);
  const keep = () => {
    const step = { id: desk.newId(), text: '', shown: 'after', ...viewNow(viewer.store.getState()) };
    desk.change(
      { edit: 'insert', path: ['steps', steps.length], value: step as object as Json },
      'Keep a view',
    );
  };
  const keepAgain = (at: number) => {
    const { id, text, shown } = steps[at]!;
    const step = { id, text, shown, ...viewNow(viewer.store.getState()) };
    desk.change({ edit: 'set', path: ['steps', at], value: step as object as Json }, 'Keep a view');
  };
  return (
    <section aria-label="Views" className="authored-group">
      {steps.length === 0 && (
        <p className="empty">
          Set slices, window and 3D as students should see them, and keep the view. Without views, students
          read freely.
        </p>
      )}
      {steps.map((step, i) => (
        <OpenCard
          key={step.id}
          id={step.id}
          path={['steps', i]}
          title={`${i + 1}. ${step.text.trim() || 'A view'}`}
          note={step.shown === 'before' ? 'before the questions' : 'after the questions'}
          actions={
            <>
              <button
                type="button"
                className="text-button"
                onClick={() => {
                  const at = placeOf(step, desk.draft().findings);
                  if (at) viewer.run('goToStop', stopOfStep({ ...step, at }, presets), byAuthor);
                }}
              >
                Show
              </button>
              {i > 0 && (
                <button
                  type="button"
                  className="text-button"
                  onClick={() =>
                    desk.change({ edit: 'move', path: ['steps'], from: i, to: i - 1 }, 'Move a view')
                  }
                >
                  Up
                </button>
              )}
              <button
                type="button"
                className="text-button"
                aria-label={`Remove view ${i + 1}`}
                onClick={() => desk.change({ edit: 'remove', path: ['steps', i] }, 'Remove a view')}
              >
                Remove
              </button>
            </>
          }
        >
          <TextField label="What to look at here" path={['steps', i, 'text']} rows={3} />
          <PickField label="Shown" path={['steps', i, 'shown']} options={when} />
          <button type="button" className="button" onClick={() => keepAgain(i)}>
            Keep the present view instead
          </button>
        </OpenCard>
      ))}
      <button type="button" className="button primary" onClick={keep}>
        Keep this view
      </button>
    </section>
  );
}
