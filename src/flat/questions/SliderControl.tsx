import { useId } from 'react';
import { type ChoiceProps, useSlider } from '../../ui/use-choices.ts';

/** A scale to slide on, with words at its ends; says that nothing is set until something is. */
export function SliderControl(props: ChoiceProps<'slider'>) {
  const { label, min, max, step, minLabel, maxLabel, unit = '' } = props.control;
  const { value, slide } = useSlider(props);
  const id = useId();
  const middle = (min + max) / 2;
  return (
    <div className={value === undefined ? 'slider-control unset' : 'slider-control'}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>
        {value === undefined ? 'not set' : `${value}${unit}`}
        {value === undefined && (
          <small aria-hidden>
            , Enter sets {middle}
            {unit}
          </small>
        )}
      </output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value ?? middle}
        aria-valuetext={value === undefined ? `not set; press Enter for ${middle}${unit}` : `${value}${unit}`}
        onKeyDown={(event) => {
          if (value !== undefined || (event.key !== 'Enter' && event.key !== ' ')) return;
          // Enter would send the answer off without it.
          event.preventDefault();
          slide(middle);
        }}
        onChange={(event) => slide(event.currentTarget.valueAsNumber)}
        // The middle is where the thumb waits: pressed there, it does not change and still is an answer.
        onPointerUp={(event) => slide(event.currentTarget.valueAsNumber)}
      />
      <span>{minLabel}</span>
      <span>{maxLabel}</span>
    </div>
  );
}
