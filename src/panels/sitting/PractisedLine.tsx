import { Container, Text } from '@react-three/uikit';
import type { SittingPart } from '../../ui/sitting/sitting-guide.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { RoomButton } from '../RoomButton.tsx';

type Counted = Pick<Extract<SittingPart, { kind: 'familiarise' }>, 'lengths' | 'places'>;

/** What has been practised of what must be before the first case of a display, and the way on once it is enough. */
export function PractisedLine({ lengths, places, onGoOn }: Counted & { onGoOn: () => void }) {
  const enough = lengths.done >= lengths.wanted && places.done >= places.wanted;
  return (
    <Container flexDirection="row" alignItems="center" justifyContent="space-between" gap={16} flexShrink={0}>
      <Container flexShrink={1}>
        <Text color={enough ? PALETTE.truth : PALETTE.own}>
          {`Practice: ${count(lengths)} lengths and ${count(places)} places are right`}
        </Text>
      </Container>
      {enough && <RoomButton text="Go on" primary onPress={onGoOn} />}
    </Container>
  );
}

const count = ({ done, wanted }: Counted['lengths']) => `${done} of ${wanted}`;
