/**
 * Makes something for a key and keeps what was made last, so that asking for the same key again and again makes
 * it once, while only one is held. What failed is not kept.
 */
export function keepLatest<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  let latest: { readonly key: Key; readonly value: Promise<Value> } | undefined;
  return (key) => {
    if (latest?.key !== key) {
      const made = { key, value: make(key) };
      latest = made;
      made.value.catch(() => {
        if (latest === made) latest = undefined;
      });
    }
    return latest!.value;
  };
}
