import { useEffect, useLayoutEffect, useMemo } from 'react';
import { createFatLines, type FatLineLook } from '../../render/three/fat-lines.ts';
import type { LineSet } from '../../ui/room/line-set.ts';

/** Lines of real thickness, in whatever space the parent has. */
export function Lines({ lines, widthM, opacity = 1, depthTest = true }: FatLineLook & { lines: LineSet }) {
  const fat = useMemo(
    () => createFatLines({ widthM, opacity, depthTest, renderOrder: depthTest ? 0 : 1 }),
    [widthM, opacity, depthTest],
  );
  useLayoutEffect(() => fat.setLines(lines), [fat, lines]);
  useEffect(() => () => fat.dispose(), [fat]);
  return <primitive object={fat.object} />;
}
