import { Icon } from '../Icon.tsx';

/** The way from the first page to images that lie in an archive. */
export function ArchiveEntry({ onOpen }: { onOpen: () => void }) {
  return (
    <section aria-labelledby="archive-heading" className="entry-box">
      <h2 id="archive-heading" tabIndex={-1}>
        From an archive
      </h2>
      <p>Search an archive that speaks DICOMweb (Orthanc, dcm4chee, most PACS) and open a CT from it.</p>
      <button type="button" className="button" onClick={onOpen}>
        <Icon name="archive" /> Connect to an archive
      </button>
    </section>
  );
}
