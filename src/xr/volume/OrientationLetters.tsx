import { useEffect, useMemo } from 'react';
import type { Volume } from '../../imaging/volume.ts';
import { createOrientationLetters } from '../../render/three/orientation-letters.ts';
import { PALETTE } from '../../ui/room/palette.ts';

/** Patient directions round the volume. Inside a parent in LPS mm. */
export function OrientationLetters({ volume }: { volume: Volume }) {
  const letters = useMemo(() => createOrientationLetters(volume, PALETTE.textDim), [volume]);
  useEffect(() => () => letters.dispose(), [letters]);
  return <primitive object={letters.object} />;
}
