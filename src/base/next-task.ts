/** Lets the event loop run: long loops on the main thread await this between pieces of work. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
