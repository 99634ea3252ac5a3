// Runs asynchronous steps one after the other: read-modify-write on storage areas has no transactions.

/** Returns a function that starts each step when the one before has ended, well or badly. */
export function serial(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const next = last.then(step, step);
    last = next.catch(() => undefined);
    return next;
  };
}
