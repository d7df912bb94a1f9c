import { Container, Text } from '@react-three/uikit';
import { useState } from 'react';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { VOLUME_PLATE_TOP_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { CutPart } from './CutPart.tsx';
import { LookPart } from './LookPart.tsx';
import { StandPart } from './StandPart.tsx';
import type { Stand } from './use-stand.ts';

const WIDTH_DMM = 480;
/** How many times larger one press makes the volume. */
const STEP = 1.25;

const parts = [
  { id: 'stand', name: 'Place', hint: 'How large the volume is, and from which side it is seen' },
  { id: 'look', name: 'Look', hint: 'Which tissue the volume shows, and how' },
  { id: 'cut', name: 'Cut', hint: 'A plane in the hand, and a box, that open the volume' },
] as const;

interface VolumeBoardProps {
  readonly stand: Stand;
  /** What came of the last tap on the volume, where that needs words. */
  readonly remark: string;
}

/** Everything that can be done with the volume, below it, in three small parts. */
export function VolumeBoard({ stand, remark }: VolumeBoardProps) {
  const [part, setPart] = useState<(typeof parts)[number]['id']>('stand');
  const measurable = useViewerState((s) => s.scan?.measurable ?? false);
  const says = useSays();
  return (
    <MovablePanel id="volumePlate" name="the volume’s buttons" hangsFrom={VOLUME_PLATE_TOP_DMM}>
      <Board {...SURFACE} width={WIDTH_DMM} gap={10} alignItems="center">
        <Container flexDirection="row" width="100%" alignItems="center" justifyContent="space-between">
          <PanelButton
            text="−"
            onPress={() => stand.enlarge(1 / STEP)}
            onHoverChange={says('Makes the volume smaller')}
          />
          <Text>{measurable ? `×${stand.scale.toFixed(1)} life size` : 'Size not stated'}</Text>
          <PanelButton
            text="+"
            onPress={() => stand.enlarge(STEP)}
            onHoverChange={says('Makes the volume larger')}
          />
        </Container>
        <Container flexDirection="row" gap={8} width="100%">
          {parts.map(({ id, name, hint }) => (
            <PanelButton
              key={id}
              text={name}
              chosen={id === part}
              onPress={() => setPart(id)}
              onHoverChange={says(hint)}
              layout={{ flexGrow: 1 }}
            />
          ))}
        </Container>
        {part === 'stand' && <StandPart stand={stand} />}
        {part === 'look' && <LookPart />}
        {part === 'cut' && <CutPart />}
        {remark && (
          <Text color={PALETTE.own} textAlign="center">
            {remark}
          </Text>
        )}
      </Board>
    </MovablePanel>
  );
}
