import { type DragEvent, useRef, useState } from 'react';
import { Icon } from '../Icon.tsx';

export interface OpenOwnCtProps {
  readonly onFiles: (files: FileList) => void;
  readonly onDrop: (data: DataTransfer) => void;
}

/** Where a person brings their own CT: files, a ZIP, a folder, or dropped here. */
export function OpenOwnCt({ onFiles, onDrop }: OpenOwnCtProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (input: HTMLInputElement) => {
    if (input.files?.length) onFiles(input.files);
    // The same choice again must fire again.
    input.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(event.dataTransfer);
  };
  return (
    <section
      aria-labelledby="own-heading"
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="own-heading" tabIndex={-1}>
        Open your own CT
      </h2>
      <p>
        Drop a folder, files or a ZIP here, or choose them. DICOM as it comes from a CD or a PACS export;
        NIfTI and NRRD too.
      </p>
      <div className="button-row">
        <button type="button" className="button" onClick={() => files.current?.click()}>
          Choose files or a ZIP
        </button>
        <button type="button" className="button" onClick={() => folder.current?.click()}>
          <Icon name="folder" /> Choose a folder
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-pick="files"
        aria-label="CT files or a ZIP"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        data-pick="folder"
        aria-label="Folder with CT files"
        onChange={(event) => take(event.currentTarget)}
        {...{ webkitdirectory: '' }}
      />
      <p className="privacy">
        <Icon name="check" /> Your files are read on this device and stay on it. Nothing is uploaded.
      </p>
    </section>
  );
}
