import type { ReviewedAttribute } from '../../sources/share-series.ts';
import { RefusalList } from '../opening/RefusalList.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import type { ReviewState } from './use-series-review.ts';

interface ReviewPartProps {
  readonly state: ReviewState;
  /** What will be written in the place of the series' own description. */
  readonly seriesDescription: string;
}

/** How far the look through the files is, what has to stay behind, and every attribute before and after. */
export function ReviewPart({ state, seriesDescription }: ReviewPartProps) {
  if (state.step === 'failed')
    return (
      <p role="alert" className="problem">
        {state.message}
      </p>
    );
  if (state.step === 'checking')
    return (
      <p role="status">
        Checking the files{state.progress && `: ${state.progress.done} of ${state.progress.total}`}…
      </p>
    );
  const { attributes, files, refused } = state.review;
  return (
    <>
      {refused.length > 0 && (
        <section aria-labelledby="share-left-out">
          <h3 id="share-left-out">Left out, because they cannot be shared safely</h3>
          <RefusalList refused={refused} />
        </section>
      )}
      <details className="before-after">
        <summary>
          Before and after: {attributes.length} attributes in {files} {files === 1 ? 'file' : 'files'}
        </summary>
        <ChangeTable attributes={withDescription(attributes, seriesDescription.trim())} files={files} />
      </details>
    </>
  );
}

const descriptionTag = '0008103e';

function withDescription(
  attributes: readonly ReviewedAttribute[],
  description: string,
): readonly ReviewedAttribute[] {
  if (description === '') return attributes;
  return attributes.map((attribute) =>
    attribute.tag === descriptionTag && !attribute.path.includes('›')
      ? { ...attribute, after: description, outcome: 'replaced', why: 'your own words' }
      : attribute,
  );
}
