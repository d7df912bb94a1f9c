/** Says in a terminal how far the case is that the page waits for, and in a log that it is being made. */
export function firstProgress(
  output: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
): (id: string, done: number, total: number) => void {
  let first: string | undefined;
  return (id, done, total) => {
    const begins = first === undefined;
    first ??= id;
    if (id !== first) return;
    const step = `Computing the CT ${id}, slices`;
    if (output.isTTY) output.write(`\r${step} ${done}/${total}${done === total ? '\n' : ''}`);
    else if (begins) output.write(`${step} …\n`);
  };
}
