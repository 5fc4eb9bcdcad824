/** A bar on one line of the terminal, and how long it may still take. */
export class Progress {
  private readonly total: number;
  private readonly began = performance.now();
  private done = 0;

  constructor(total: number) {
    this.total = total;
  }

  /** One step is done; `what` is next. */
  step(what: string): void {
    this.done += 1;
    if (!process.stderr.isTTY && this.done % 10 !== 0) return;
    const share = Math.min(1, this.done / this.total);
    const bar = "█".repeat(Math.round(share * 24)).padEnd(24, "░");
    const left = ((performance.now() - this.began) / share) * (1 - share);
    const line = `${bar} ${Math.round(share * 100)} %, ${Math.ceil(left / 60_000)} min left: ${what}`;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
  }

  end(): void {
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  }
}
