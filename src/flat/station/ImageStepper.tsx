import { useStore } from 'zustand';
import type { ImageSteps } from '../../ui/image-steps.ts';
import { IconButton } from '../IconButton.tsx';
import { byMouse } from '../by-mouse.ts';
import './image-stepper.css';

interface ImageStepperProps {
  readonly steps: ImageSteps;
  readonly measurable: boolean;
}

/** "Image 2 of 5", and the way to the others, for a series that makes no volume. */
export function ImageStepper({ steps, measurable }: ImageStepperProps) {
  const { shown, wanted, problem } = useStore(steps.store);
  const loading = wanted !== shown && problem === undefined;
  const step = (by: number, name: string, icon: string) => (
    <IconButton
      icon={icon}
      label={name}
      aria-disabled={wanted + by < 0 || wanted + by >= steps.count}
      onClick={() => void steps.go(wanted + by, byMouse)}
    />
  );
  return (
    <fieldset className="image-stepper" aria-label="Images of this series" data-loading={loading}>
      {step(-1, 'Previous image', 'back')}
      <span role="status">
        Image {wanted + 1} of {steps.count}
        {!measurable && <small>no pixel size: not measurable</small>}
      </span>
      {step(1, 'Next image', 'forward')}
      {problem && (
        <p className="image-problem" role="alert">
          Image {wanted + 1} cannot be shown; image {shown + 1} stays. {problem}
        </p>
      )}
    </fieldset>
  );
}
