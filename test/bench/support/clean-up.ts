// What a row has started and must not leave behind, also when it is stopped in the middle.
import { say } from "./report.ts";

type Undo = () => unknown;

const undos: Undo[] = [];
let running: Promise<void> | null = null;

/** Undoes all, latest first, once; a failing one does not keep the others. */
export function cleanUp(): Promise<void> {
  running ??= (async () => {
    for (const undo of undos.toReversed()) {
      try {
        await undo();
      } catch (error) {
        say(`could not clean up: ${String(error)}`);
      }
    }
  })();
  return running;
}

/** Remembers how to undo what was just started; undone at the end of the row and on SIGINT and SIGTERM. */
export function onCleanUp(undo: Undo): void {
  if (undos.length === 0) {
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const) {
      process.once(signal, () => void cleanUp().then(() => process.exit(code)));
    }
  }
  undos.push(undo);
}
