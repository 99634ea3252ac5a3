// How the command line ends: the codes of docs/import.md, and errors that are sentences for people.

export const EXIT = { ok: 0, someRejected: 1, misuse: 2 } as const;

/** Wrong arguments, an unreadable file, no server: told in one sentence, exit code 2. */
export class Misuse extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Misuse";
  }
}
