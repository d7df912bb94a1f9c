import { useEffect, useRef } from 'react';
import type { SlicePicture } from '../../viewer/slice-picture.ts';

/** A painted slice; the text beside it says what it is. */
export function SlicePictureCanvas({ picture }: { picture: SlicePicture }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, rgba } = picture;
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba, width, height]);
  return <canvas ref={canvas} className="slice-picture" width={width} height={height} />;
}
