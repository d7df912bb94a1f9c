/**
 * Asks the browser, once a page, not to clear what is stored when room gets short; to be called when a person has
 * answers worth keeping. Some browsers ask the person, others decide by themselves; a no changes nothing.
 */
export function createPersistence(storage: StorageManager | undefined): () => Promise<void> {
  let asked: Promise<void> | undefined;
  const ask = async () => {
    if (storage?.persist && !(await storage.persisted())) await storage.persist();
  };
  return () => {
    asked ??= ask().catch(() => undefined);
    return asked;
  };
}
