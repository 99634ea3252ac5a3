// Says on stderr how far an import is: one line that moves on a terminal, a line now and then elsewhere.

const TERMINAL_EVERY_MS = 200;
const LOG_EVERY_MS = 5_000;

export interface ProgressOutput {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export class Progress {
  private readonly started = performance.now();
  private lastShown = 0;
  private bytes = 0;
  private readonly total: number;
  private readonly out: ProgressOutput;

  constructor(total: number, out: ProgressOutput) {
    this.total = total;
    this.out = out;
  }

  addBytes(count: number): void {
    this.bytes += count;
  }

  /** Call as often as you like. */
  show(rows: number): void {
    const now = performance.now();
    const every = this.out.isTTY === true ? TERMINAL_EVERY_MS : LOG_EVERY_MS;
    if (now - Math.max(this.lastShown, this.started) < every) return;
    this.lastShown = now;
    const seconds = (now - this.started) / 1000;
    const share = this.total === 0 ? 100 : Math.floor((this.bytes / this.total) * 100);
    const text = `${rows.toLocaleString("en")} rows, ${Math.round(rows / seconds).toLocaleString("en")} a second, ${share} %`;
    this.out.write(this.out.isTTY === true ? `\r\u001b[2K${text}` : `${text}\n`);
  }

  /** Clears the moving line. */
  end(): void {
    if (this.out.isTTY === true && this.lastShown > 0) this.out.write("\r\u001b[2K");
  }
}
