import type { ShareServices } from '../flat/export/share-services.ts';
import { readerPool } from './open-sources.ts';
import type { Services } from './services.ts';

const load = () => Promise.all([import('../sources/share-series.ts'), readerPool()]);

/** Sharing with the reader's own workers; its code is loaded when somebody shares. */
export function shareServices({ newSecret, saveFile }: Services): ShareServices {
  return {
    async review(request, running) {
      const [{ reviewSeries }, pool] = await load();
      return reviewSeries(request, pool, running);
    },
    async copy(request, folder, running, write) {
      const [{ copySeries }, pool] = await load();
      return copySeries(request, folder, pool, running, write);
    },
    newSecret,
    newId: () => crypto.randomUUID(),
    saveFile,
  };
}
