import { useEffect, useLayoutEffect, useMemo } from 'react';
import { createFatLines, type FatLineLook } from '../render/three/fat-lines.ts';
import type { LineSet } from '../ui/room/line-set.ts';

/** Lines of real thickness, in whatever space the parent has. */
export function FatLines({
  lines,
  widthM,
  opacity = 1,
  depthTest = true,
  renderOrder = 0,
}: FatLineLook & { readonly lines: LineSet }) {
  const fat = useMemo(
    () => createFatLines({ widthM, opacity, depthTest, renderOrder }),
    [widthM, opacity, depthTest, renderOrder],
  );
  useLayoutEffect(() => fat.setLines(lines), [fat, lines]);
  useEffect(() => () => fat.dispose(), [fat]);
  return <primitive object={fat.object} />;
}
