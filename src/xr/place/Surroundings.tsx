import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Color } from 'three';
import { PALETTE } from '../../ui/room/palette.ts';

/** A dark room: nothing that glares beside an image. */
export function Surroundings() {
  const scene = useThree((three) => three.scene);
  useEffect(() => {
    const before = scene.background;
    scene.background = new Color(PALETTE.dark);
    return () => {
      scene.background = before;
    };
  }, [scene]);
  return (
    // For controllers and hands alone: images and panels are unlit.
    <hemisphereLight args={[PALETTE.text, PALETTE.floor, 1.6]} />
  );
}
