import { SliderPart } from '../../panels/questions/SliderPart.tsx';
import type { ChoiceProps } from '../../ui/use-choices.ts';
import { Track } from './Track.tsx';

/** A scale to press or drag on. */
export function SliderControl(props: ChoiceProps<'slider'>) {
  return <SliderPart {...props} track={(share, onSlide) => <Track share={share} onSlide={onSlide} />} />;
}
