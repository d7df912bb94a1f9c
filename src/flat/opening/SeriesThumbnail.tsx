import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { LoadableSeries } from '../../sources/opened-study.ts';
import type { Thumbnails } from '../../ui/thumbnails.ts';
import { SlicePictureCanvas } from './SlicePictureCanvas.tsx';

/** A little before a picture scrolls into sight it is asked for, CSS pixels. */
const AHEAD_PX = 200;

interface SeriesThumbnailProps {
  readonly loadable: LoadableSeries;
  readonly thumbnails: Thumbnails;
}

/** The middle slice of a series, asked for when this comes into sight. */
export function SeriesThumbnail({ loadable, thumbnails }: SeriesThumbnailProps) {
  const place = useRef<HTMLDivElement>(null);
  const thumbnail = useStore(thumbnails.store, (all) => all.get(loadable));
  useEffect(() => {
    const observer = new IntersectionObserver(
      ([entry]) => (entry?.isIntersecting ? thumbnails.want(loadable) : thumbnails.unwant(loadable)),
      { rootMargin: `${AHEAD_PX}px` },
    );
    observer.observe(place.current!);
    return () => {
      observer.disconnect();
      thumbnails.unwant(loadable);
    };
  }, [loadable, thumbnails]);
  return (
    <div ref={place} className="thumbnail" data-thumbnail={thumbnail?.state ?? 'waiting'}>
      {thumbnail?.state === 'ready' && <SlicePictureCanvas picture={thumbnail.picture} />}
      {thumbnail?.state === 'failed' && <span>No picture</span>}
    </div>
  );
}
