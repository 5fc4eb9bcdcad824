/** What TypeScript may know of `machine.mjs`, which runs before there is a compiler. */

export class Stop extends Error {}
export function command(main: () => number | Promise<number>): Promise<void>;
export function build(family: "chromium" | "firefox", env?: Record<string, string>): void;
