import { Container } from '@react-three/uikit';
import { type ComponentRef, useRef } from 'react';
import { Vector3 } from 'three';
import { TARGET_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { capturePointer, isRayEvent, originOf, type RayEvent } from '../input/ray-event.ts';

const THUMB_DMM = 40;
const local = new Vector3();

interface TrackProps {
  /** 0 … 1 from the left; undefined: nothing is set, so there is no thumb. */
  readonly share: number | undefined;
  readonly onSlide: (share: number, by: ReturnType<typeof originOf>) => void;
}

/** The strip of a slider: pressed anywhere, dragged along. */
export function Track({ share, onSlide }: TrackProps) {
  const strip = useRef<ComponentRef<typeof Container>>(null);
  const held = useRef<number | undefined>(undefined);
  const slideTo = (event: RayEvent) => {
    const width = strip.current?.size.peek()?.[0];
    if (!strip.current || !width) return;
    // A panel of uikit spans −½ … ½; the thumb's middle goes from half its width to half its width.
    const along = (strip.current.worldToLocal(local.copy(event.pointOnFace)).x + 0.5) * width;
    onSlide(Math.min(1, Math.max(0, (along - THUMB_DMM / 2) / (width - THUMB_DMM))), originOf(event));
  };
  const release = () => {
    held.current = undefined;
  };
  return (
    <Container
      ref={strip}
      height={TARGET_DMM}
      flexGrow={1}
      flexShrink={1}
      flexDirection="row"
      alignItems="center"
      borderRadius={12}
      backgroundColor={PALETTE.dark}
      borderWidth={2}
      borderColor={PALETTE.line}
      hover={{ borderColor: PALETTE.accent }}
      onPointerDown={(event: object & { stopPropagation(): void }) => {
        event.stopPropagation();
        if (!isRayEvent(event)) return;
        capturePointer(event);
        held.current = event.pointerId;
        slideTo(event);
      }}
      onPointerMove={(event: object) => {
        if (isRayEvent(event) && event.pointerId === held.current) slideTo(event);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    >
      {share !== undefined && (
        <>
          <Container
            flexGrow={share}
            flexBasis={0}
            height={8}
            borderRadius={4}
            backgroundColor={PALETTE.own}
          />
          <Container
            width={THUMB_DMM}
            height={THUMB_DMM}
            flexShrink={0}
            borderRadius={THUMB_DMM / 2}
            backgroundColor={PALETTE.own}
            pointerEvents="none"
          />
          <Container
            flexGrow={1 - share}
            flexBasis={0}
            height={8}
            borderRadius={4}
            backgroundColor={PALETTE.line}
          />
        </>
      )}
    </Container>
  );
}
