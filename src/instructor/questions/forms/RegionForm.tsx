import type { Json } from '../../../base/json.ts';
import { distance } from '../../../imaging/vector.ts';
import { sphere } from '../../../measure/ellipsoid.ts';
import { useViewerState } from '../../../ui/viewer-context.ts';
import { useDraft, useField } from '../../desk-context.ts';
import { useWanted } from '../../fields/Labelled.tsx';
import { nameOf } from '../../findings/finding-words.ts';
import type { FormProps } from '../form-props.ts';
import { isFrom } from './is-from.ts';

/** Where something lies: a finding, whose mark it then follows, or a sphere or a line of positions that was drawn. */
export function RegionForm({ field, root }: FormProps<'region'>) {
  const path = [...root, ...field.at];
  const own = useWanted<HTMLFieldSetElement>(path);
  const { value, set } = useField(path, field.label);
  const findings = useDraft((draft) => draft.findings);
  const measurements = useViewerState((state) => state.annotations.measurements);
  const spheres = measurements.filter(({ kind }) => kind === 'sphere');
  const parts: readonly Json[] = field.list
    ? Array.isArray(value)
      ? value
      : []
    : value === undefined
      ? []
      : [value as Json];
  const take = (region: Json) => set(field.list ? [...parts, region] : region);
  const nameOfPart = (part: Json) => {
    const followed = findings.findIndex(({ id }) => isFrom(part, `${id}.outline`));
    return followed >= 0 ? nameOf(findings[followed]!, followed) : 'a place that you drew';
  };
  return (
    <fieldset className="authored-rows" ref={own} data-path={path.join('.')}>
      <legend>{field.label}</legend>
      <p className="authored-taken">
        {parts.length === 0 ? 'Nothing yet' : parts.map(nameOfPart).join(', ')}
        {parts.length > 0 && field.list && (
          <button type="button" className="text-button" onClick={() => set([])}>
            Clear
          </button>
        )}
      </p>
      <div className="button-row">
        {findings.map((finding, i) => (
          <button
            key={finding.id}
            type="button"
            className="button"
            disabled={finding.mark.mark === 'none'}
            onClick={() => take({ $from: `${finding.id}.outline` })}
          >
            {nameOf(finding, i)}
          </button>
        ))}
        {spheres.map(({ id, points, label }, i) => (
          <button
            key={id}
            type="button"
            className="button"
            onClick={() => {
              const { centre, semiAxes } = sphere(points[0]!, distance(points[0]!, points[1]!));
              take({ centre: [...centre], semiAxes: semiAxes.map((axis) => [...axis]) });
            }}
          >
            {label || `Sphere ${i + 1}`}
          </button>
        ))}
      </div>
      {findings.length + spheres.length === 0 && (
        <small>Mark a finding first, or draw a sphere over the place.</small>
      )}
    </fieldset>
  );
}
