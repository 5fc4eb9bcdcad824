/** Tables for people: Markdown, so that they can stand in the README as they are. */
import { median, quantile, ratioOf } from "./figures.ts";

/** A table whose columns are as wide as what stands in them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) =>
    Math.max(cell.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (cells[i] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** "median / p90" */
export function spread(samples: readonly number[], digits = 0): string {
  const [middle, high] = [median(samples), quantile(samples, 0.9)];
  return middle === null || high === null
    ? "–"
    : `${middle.toFixed(digits)} / ${high.toFixed(digits)}`;
}

/** "1.12 [1.02–1.22]" */
export function times(samples: readonly number[], base: readonly number[]): string {
  const ratio = ratioOf(samples, base);
  if (!ratio) return "–";
  const [middle, low, high] = [ratio.ratio, ratio.low, ratio.high].map((x) => x.toFixed(2));
  return `${middle} [${low}–${high}]`;
}

export function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

export function megabytes(bytes: number | null): string {
  return bytes === null ? "–" : (bytes / 1024 / 1024).toFixed(2);
}
