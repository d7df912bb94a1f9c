import { useStore } from 'zustand';
import type { StudyMatch } from '../../sources/dicomweb/archive.ts';
import type { ArchiveDesk } from '../../ui/archive/archive-desk.ts';
import { IconButton } from '../IconButton.tsx';
import { ConnectPanel } from './ConnectPanel.tsx';
import { SearchPanel } from './SearchPanel.tsx';
import './archive.css';

interface ArchiveScreenProps {
  readonly desk: ArchiveDesk;
  readonly onOpen: (study: StudyMatch) => void;
  readonly onLeave: () => void;
}

/** Connecting to a DICOMweb archive, searching it, and choosing a study to open. */
export default function ArchiveScreen({ desk, onOpen, onLeave }: ArchiveScreenProps) {
  const archive = useStore(desk.store, (s) => s.archive);
  return (
    <div className="archive">
      <header className="archive-header">
        <IconButton icon="back" onClick={onLeave} label="Back to the start page" />
        <h1>{archive ? archive.address.name : 'From an archive'}</h1>
        {archive && (
          <>
            <span className="archive-url">{archive.address.url}</span>
            <button type="button" className="button" onClick={() => desk.disconnect()}>
              Disconnect
            </button>
          </>
        )}
      </header>
      <main className="archive-main">
        {archive ? <SearchPanel desk={desk} onOpen={onOpen} /> : <ConnectPanel desk={desk} />}
      </main>
    </div>
  );
}
