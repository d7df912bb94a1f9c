import { Container, Text } from '@react-three/uikit';
import type { SittingPart } from '../../ui/sitting/sitting-guide.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useRoomKit } from '../room-kit.ts';

type Counters = Pick<SittingPart & { kind: 'familiarise' }, 'lengths' | 'places'>;

/** What is still to be practised before the first case of a display. */
export function FamiliarisePage({ lengths, places }: Counters) {
  const { says } = useRoomKit();
  return (
    <>
      <Text fontSize={FONT_DMM.heading} lineHeight={1.25}>
        Get to know the tools
      </Text>
      <Text>The first case comes once these are right. Take the time that you need.</Text>
      <Counter name="Lengths measured" {...lengths} />
      <Text color={PALETTE.textDim}>{`Choose “Length” and measure. ${says.correct}`}</Text>
      <Counter name="Places shown" {...places} />
      <Text color={PALETTE.textDim}>{says.pin}</Text>
    </>
  );
}

function Counter({ name, done, wanted }: { name: string; done: number; wanted: number }) {
  if (wanted === 0) return null;
  return (
    <Container flexDirection="row" justifyContent="space-between" gap={20}>
      <Text>{name}</Text>
      <Text
        color={done >= wanted ? PALETTE.truth : PALETTE.own}
      >{`${Math.min(done, wanted)} of ${wanted}`}</Text>
    </Container>
  );
}
