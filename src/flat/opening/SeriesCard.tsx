import { GridListItem } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Diagnostic } from '../../imaging/series.ts';
import type { LoadableSeries } from '../../sources/opened-study.ts';
import type { Thumbnails } from '../../ui/thumbnails.ts';
import { SeriesThumbnail } from './SeriesThumbnail.tsx';
import { seriesFacts } from './series-facts.ts';
import { WhatToKnow } from './WhatToKnow.tsx';

interface SeriesCardProps {
  readonly loadable: LoadableSeries;
  readonly thumbnails: Thumbnails;
  readonly suggested: boolean;
  /** It is what the station shows already. */
  readonly current: boolean;
}

/** One series to choose: its picture, what it is, and what to know of it. */
export function SeriesCard({ loadable, thumbnails, suggested, current }: SeriesCardProps) {
  const { id, description, phase, form, slices, diagnostics } = loadable.series;
  const thumbnail = useStore(thumbnails.store, (all) => all.get(loadable));
  const title = description || 'Series without a description';
  const facts = seriesFacts(loadable);
  const tags = [
    suggested && 'Suggested',
    current && 'Open now',
    form === 'images' && (slices === 1 ? 'One image, 2D only' : 'Single images, 2D only'),
  ].filter((tag) => tag !== false);
  const undecodable: Diagnostic[] =
    thumbnail?.state === 'failed'
      ? [{ code: 'thumbnail', severity: 'warning', message: `No picture: ${thumbnail.why}` }]
      : [];
  return (
    <GridListItem
      id={id}
      textValue={[title, phase, ...tags, ...facts].filter(Boolean).join(', ')}
      className="series-card"
    >
      <SeriesThumbnail loadable={loadable} thumbnails={thumbnails} />
      <div className="series-text">
        <strong>{title}</strong>
        {phase && <span className="series-phase">{phase}</span>}
        {tags.length > 0 && (
          <span className="series-tags">
            {tags.map((tag) => (
              <span key={tag} className={tag === 'Suggested' ? 'tag tag-progress' : 'tag'}>
                {tag}
              </span>
            ))}
          </span>
        )}
        {facts.map((line) => (
          <span key={line} className="series-fact">
            {line}
          </span>
        ))}
      </div>
      <WhatToKnow diagnostics={[...undecodable, ...diagnostics]} of={title} />
    </GridListItem>
  );
}
