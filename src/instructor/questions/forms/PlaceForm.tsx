import { lpsSchema } from '../../../measure/lps-schema.ts';
import { useViewer } from '../../../ui/viewer-context.ts';
import { byAuthor } from '../../by-author.ts';
import { useDraft, useField } from '../../desk-context.ts';
import { useWanted } from '../../fields/Labelled.tsx';
import { nameOf } from '../../findings/finding-words.ts';
import type { FormProps } from '../form-props.ts';
import { isFrom } from './is-from.ts';

/** One position: where the crosshair stands, or the middle of a finding, which it then follows. */
export function PlaceForm({ field, root }: FormProps<'place'>) {
  const path = [...root, ...field.at];
  const own = useWanted<HTMLFieldSetElement>(path);
  const viewer = useViewer();
  const { value, set } = useField(path, field.label);
  const findings = useDraft((draft) => draft.findings);
  const at = lpsSchema.safeParse(value).data;
  const follows = findings.find(({ id }) => isFrom(value, `${id}.middle`));
  return (
    <fieldset className="authored-rows" ref={own} data-path={path.join('.')}>
      <legend>{field.label}</legend>
      <p className="authored-taken">
        {follows
          ? `The middle of ${nameOf(follows, findings.indexOf(follows))}`
          : at
            ? `At ${at.map((mm) => mm.toFixed(1)).join(', ')} mm`
            : 'Nothing yet'}
      </p>
      <div className="button-row">
        <button type="button" className="button" onClick={() => set([...viewer.store.getState().crosshair])}>
          Take the crosshair
        </button>
        {at && (
          <button
            type="button"
            className="text-button"
            onClick={() => viewer.run('moveCrosshair', { to: at }, byAuthor)}
          >
            Show
          </button>
        )}
        {findings.map((finding, i) => (
          <button
            key={finding.id}
            type="button"
            className="button"
            onClick={() => set({ $from: `${finding.id}.middle` })}
          >
            Middle of {nameOf(finding, i)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
