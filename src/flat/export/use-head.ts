import { useEffect, useState } from 'react';
import { looksLikeHead } from '../../imaging/looks-like-head.ts';
import { spacingMm, type Volume } from '../../imaging/volume.ts';
import type { SeriesReview } from '../../sources/share-series.ts';

/** Thicker slices than this show no face that anybody would know. */
const faceSliceMm = 5;

/** Whether the volume shows a skull; looked at after the dialog is on the screen. */
export function useHead(volume: Volume): boolean {
  const [head, setHead] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => setHead(looksLikeHead(volume)));
    return () => clearTimeout(later);
  }, [volume]);
  return head;
}

/** Whether the 3D picture may show a face: a head by its bones or by its description, in thin slices. */
export function mayShowFace({ concerns }: SeriesReview, volume: Volume, head: boolean): boolean {
  const stated = (concerns.get('head-stated') ?? 0) > 0;
  return (head || stated) && volume.dims[2] > 1 && spacingMm(volume)[2] <= faceSliceMm;
}
