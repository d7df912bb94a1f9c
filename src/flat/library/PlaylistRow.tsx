import type { Library } from '../../ui/library/library.ts';

/** The playlists, with how far one is in each. */
export function PlaylistRow({ library }: { library: Pick<Library, 'playlists' | 'openPlaylist'> }) {
  const { playlists, openPlaylist } = library;
  if (playlists.length === 0) return null;
  return (
    <section aria-labelledby="playlists-heading" className="playlists">
      <h2 id="playlists-heading">Playlists</h2>
      <ul>
        {playlists.map(({ playlist: { id, name, about }, way: { order, done }, own }) => (
          <li key={id}>
            <button type="button" className="playlist-card" onClick={() => openPlaylist(id)}>
              <strong>{name}</strong>
              <span>{about || (own ? 'Your own' : '')}</span>
              <span className="playlist-done">
                {done === 0 ? `${order.length} cases` : `${done} of ${order.length} done`}
              </span>
              <span className="progress-track" aria-hidden="true">
                <span className="progress-fill" style={{ width: `${(100 * done) / order.length}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
