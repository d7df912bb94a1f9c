import { useEffect, useState } from 'react';
import { GridList, GridListHeader, GridListSection, Heading } from 'react-aria-components';
import type { Series } from '../../imaging/series.ts';
import type { LoadableSeries } from '../../sources/opened-study.ts';
import type { Choosing } from '../../ui/opening.ts';
import { arrangeSeries, type SeriesOrder, seriesOrders, suggestedSeries } from './arrange-series.ts';
import { RefusalList } from './RefusalList.tsx';
import { SeriesCard } from './SeriesCard.tsx';
import './study-browser.css';

/** With this many series or fewer, one look finds each. */
const FILTER_ABOVE = 8;

interface StudyBrowserProps extends Choosing {
  readonly onChoose: (loadable: LoadableSeries) => void;
  readonly onClose: () => void;
}

/** Every series that was found, with its picture and what is known of it, to choose one. */
export function StudyBrowser({ study, thumbnails, current, onChoose, onClose }: StudyBrowserProps) {
  const [order, setOrder] = useState<SeriesOrder>('suggested');
  const [filter, setFilter] = useState('');
  useEffect(() => () => thumbnails.stop(), [thumbnails]);
  const { series, refused } = study;
  const studies = arrangeSeries(series, order, filter);
  const shown = studies.reduce((sum, { series: some }) => sum + some.length, 0);
  const suggested = suggestedSeries(series);
  const card = (loadable: LoadableSeries) => (
    <SeriesCard
      key={loadable.series.id}
      loadable={loadable}
      thumbnails={thumbnails}
      suggested={loadable === suggested}
      current={loadable === current}
    />
  );
  const several = new Set(series.map((one) => one.series.studyUid)).size > 1;
  return (
    <div className="study-browser">
      <header className="browser-header">
        <Heading slot="title">Which series?</Heading>
        <p role="status">
          {filter ? `${shown} of ${series.length} series` : `${series.length} series`}
          {several && ` in ${studies.length} ${studies.length === 1 ? 'study' : 'studies'}`}
        </p>
        {series.length > FILTER_ABOVE && (
          <input
            type="search"
            className="field"
            aria-label="Find a series"
            placeholder="Find a series"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        )}
        {series.length > 2 && (
          <label className="browser-order">
            Sort by{' '}
            <select
              className="field"
              value={order}
              onChange={(event) => setOrder(event.target.value as SeriesOrder)}
            >
              {Object.entries(seriesOrders).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="button" onClick={onClose}>
          {current ? 'Close' : 'Cancel'}
        </button>
      </header>
      <div className="browser-body">
        {!series.some(({ series: { form } }) => form === 'volume') && (
          <p className="browser-note">
            None of these makes a volume, so there is no 3D. They can be looked at image by image.
          </p>
        )}
        <GridList
          aria-label="Series"
          className="series-grid"
          layout="grid"
          keyboardNavigationBehavior="tab"
          autoFocus="first"
          onAction={(id) => {
            const chosen = series.find((one) => one.series.id === id);
            if (chosen) onChoose(chosen);
          }}
          renderEmptyState={() => <p className="empty">No series is called so. Try another word.</p>}
        >
          {several
            ? studies.map(({ studyUid, series: some }, i) => (
                <GridListSection
                  key={studyUid}
                  id={`study ${studyUid}`}
                  className={some.length > 1 ? 'study-section study-section-several' : 'study-section'}
                >
                  <GridListHeader className="study-header">
                    {studyTitle(some[0]!.series, i + 1)}
                    {some.length > 1 && ` · ${some.length} series`}
                  </GridListHeader>
                  {some.map(card)}
                </GridListSection>
              ))
            : studies.flatMap(({ series: some }) => some.map(card))}
        </GridList>
        {refused.length > 0 && (
          <details className="left-out">
            <summary>
              {refused.length} {refused.length === 1 ? 'file was' : 'files were'} left out
            </summary>
            <RefusalList refused={refused} />
          </details>
        )}
      </div>
    </div>
  );
}

/** What a study says of itself, with its number, because two often say the same. */
function studyTitle({ studyDescription }: Series, number: number): string {
  return studyDescription ? `Study ${number}: ${studyDescription}` : `Study ${number}`;
}
