import { type Delivery, deliver } from './deliver.ts';

const lookEveryMs = 5000;

/** Delivers statements of every pilot whose turn it is, until stopped; one request at a time. */
export function startDelivering(delivery: Delivery): () => Promise<void> {
  const { services, store } = delivery;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let going = Promise.resolve();

  async function deliverAll(): Promise<void> {
    const states =
      store.when === 'live' ? (['open', 'closed', 'revealed'] as const) : (['revealed'] as const);
    const pilots = await services.db.selectFrom('pilots').select('id').where('state', 'in', states).execute();
    for (const { id } of pilots) while (!stopped && (await deliver(delivery, id)));
  }
  const goOn = (inMs: number) => {
    timer = setTimeout(() => {
      going = deliverAll()
        .catch((error) => services.log.warn('statements/failed', { why: String(error) }))
        .finally(() => {
          if (!stopped) goOn(lookEveryMs);
        });
    }, inMs);
    timer.unref();
  };
  goOn(0);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await going;
  };
}
