// Tells the one error after which nothing on this page can work: the extension was replaced under it.

/** Read by its code, whatever class it has. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "host_gone";
}
