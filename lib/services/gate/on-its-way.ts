// Background. Addresses that are being asked about now, so that a second question waits for the first answer.
// Saves work only: a stopped worker asks again.
const underWay = new Map<string, Promise<void>>();

/** Remembers that `work` will answer for these addresses. */
export function nowAsking(emails: readonly string[], work: Promise<unknown>): void {
  const done = work.then(
    () => undefined,
    () => undefined,
  );
  for (const email of emails) underWay.set(email, done);
  void done.then(() => {
    for (const email of emails) if (underWay.get(email) === done) underWay.delete(email);
  });
}

export function isOnItsWay(email: string): boolean {
  return underWay.has(email);
}

/** Resolves when the question about this address has ended, well or badly; at once when there is none. */
export async function answerFor(email: string): Promise<void> {
  await underWay.get(email);
}
