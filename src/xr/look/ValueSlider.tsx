import { Container, Text } from '@react-three/uikit';
import { PALETTE } from '../../ui/room/palette.ts';
import type { originOf } from '../input/ray-event.ts';
import { Track } from '../questions/Track.tsx';
import { PanelButton } from './PanelButton.tsx';

type By = ReturnType<typeof originOf>;

interface ValueSliderProps {
  readonly label: string;
  /** The value as people read it, with its unit. */
  readonly text: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** What the two buttons change it by. */
  readonly step: number;
  readonly onChange: (value: number, by: By) => void;
}

/** A value with its number: drag along the strip, or one step by a button. */
export function ValueSlider({ label, text, value, min, max, step, onChange }: ValueSliderProps) {
  const held = (next: number) => Math.min(max, Math.max(min, next));
  return (
    <Container flexDirection="column" gap={6} width="100%">
      <Container flexDirection="row" justifyContent="space-between" gap={16}>
        <Text>{label}</Text>
        <Text color={PALETTE.own}>{text}</Text>
      </Container>
      <Container flexDirection="row" alignItems="center" gap={10}>
        <PanelButton text="−" disabled={value <= min} onPress={(by) => onChange(held(value - step), by)} />
        <Track
          share={(held(value) - min) / (max - min)}
          onSlide={(share, by) => onChange(Math.round((min + share * (max - min)) / step) * step, by)}
        />
        <PanelButton text="+" disabled={value >= max} onPress={(by) => onChange(held(value + step), by)} />
      </Container>
    </Container>
  );
}
