interface SliderFieldProps {
  readonly label: string;
  /** The value as people read it. */
  readonly text: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A value to slide, with what it is beside it. */
export function SliderField({ label, text, value, min, max, step, onChange }: SliderFieldProps) {
  return (
    <label className="slider-field">
      <span>{label}</span>
      <output>{text}</output>
      <input
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        aria-valuetext={text}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  );
}
