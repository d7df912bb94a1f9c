import { useState } from 'react';
import { Icon } from '../Icon.tsx';

interface PlaylistToolsProps {
  readonly link: string;
  /** Undefined where it is not the reader's to change. */
  readonly onMix: (() => void) | undefined;
  readonly onDelete: (() => void) | undefined;
}

/** Sharing a playlist by its link; mixing and deleting one's own. */
export function PlaylistTools({ link, onMix, onDelete }: PlaylistToolsProps) {
  const [copied, setCopied] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('The link was copied.'),
      () => setCopied('This browser does not let pages copy: select the link and copy it.'),
    );
  return (
    <section className="playlist-tools" aria-label="Playlist">
      <label>
        Link to this playlist
        <input className="field" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div className="button-row">
        <button type="button" className="button" onClick={() => void copy()}>
          <Icon name="copy" /> Copy link
        </button>
        {onMix && (
          <button type="button" className="button" onClick={onMix}>
            Mix the order
          </button>
        )}
        {onDelete && (
          <button type="button" className="button danger" onClick={onDelete}>
            <Icon name="trash" /> Delete playlist
          </button>
        )}
      </div>
      <p role="status">{copied}</p>
    </section>
  );
}
