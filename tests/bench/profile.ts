/**
 * Where the time to the first content goes: the browser's own trace of a load, on the main thread of
 * the page's process, sorted by what was done.
 */
import { pause } from "../browsers/support/eventually.ts";
import { median } from "./figures.ts";
import { evaluate, type Message } from "./protocol.ts";
import { makeCold, type PageName, type Subject } from "./subject.ts";
import { table } from "./table.ts";

/** What the browser notes; times are microseconds. */
type Noted = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
};

const CATEGORIES = ["devtools.timeline", "loading", "blink.user_timing", "toplevel", "v8"];
/** What is done inside of one of these belongs to it, unless it is one of another kind. */
const KINDS: readonly [kind: string, names: RegExp][] = [
  ["document and styles read", /^(ParseHTML|ParseAuthorStyleSheet|CommitLoad)$/],
  ["scripts", /^(EvaluateScript|FunctionCall|v8\.|V8\.|RunMicrotasks|FireAnimationFrame)/],
  ["style and layout", /^(UpdateLayoutTree|Layout|RecalculateStyles|HitTest)$/],
  ["paint", /^(PrePaint|Paint|Layerize|UpdateLayer|Commit|CompositeLayers)$/],
];
const OTHER = "the browser's own tasks";
const BEFORE = "until the page's process has the document";
const WAITING = "nothing to do: on its way between processes";

/** Ms of each kind; they add up to the first content. */
type Profile = Record<string, number>;

/** Loads a page once, with the browser writing down what it does. */
async function profile(subject: Subject, page: PageName): Promise<Profile> {
  await makeCold(subject);
  const { chromium, pages } = subject;
  const { tab, close } = await chromium.openBlank();
  const noted: Noted[] = [];
  const { promise: complete, resolve: done } = Promise.withResolvers<void>();
  const stop = chromium.on(({ method, params }: Message) => {
    if (method === "Tracing.dataCollected") noted.push(...(params.value as Noted[]));
    if (method === "Tracing.tracingComplete") done();
  });
  try {
    await tab.send("Page.enable");
    await pause(300); // the tab's own start, and the browser's spare process
    await chromium.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: { includedCategories: CATEGORIES },
    });
    await tab.send("Page.navigate", { url: pages[page] });
    await evaluate(tab, PAINTED);
    await chromium.send("Tracing.end");
    await complete;
    return sorted(noted);
  } finally {
    stop();
    await close();
  }
}

const PAINTED = `new Promise((done) => {
  const look = () =>
    performance.getEntriesByName("first-contentful-paint").length > 0 ? done(true) : setTimeout(look, 20);
  look();
})`;

/** @throws Error when the trace does not show the load */
function sorted(noted: readonly Noted[]): Profile {
  const content = noted.findLast(({ name }) => name === "firstContentfulPaint");
  const begun = noted.findLast(
    ({ name, pid, ts }) => name === "navigationStart" && pid === content?.pid && ts < content.ts,
  );
  if (!content || !begun) throw new Error("The trace shows no load");
  const { pid, tid } = content;
  const own = noted
    .filter((one) => one.pid === pid && one.tid === tid && one.ph === "X" && one.dur)
    .filter(({ ts }) => ts >= begun.ts && ts < content.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const arrived = own.find(({ name }) => name === "CommitLoad") ?? own[0];
  const sums: Profile = { [BEFORE]: ((arrived?.ts ?? begun.ts) - begun.ts) / 1000 };
  const add = (kind: string, us: number) => {
    sums[kind] = (sums[kind] ?? 0) + us / 1000;
  };
  let at = arrived?.ts ?? begun.ts;
  /** Those that are going on: each ends within the one before it. */
  const open: { kind: string; end: number }[] = [];
  const goOnTo = (moment: number) => {
    while (at < moment) {
      const inner = open.at(-1);
      const until = Math.min(moment, inner?.end ?? moment);
      add(inner?.kind ?? WAITING, until - at);
      at = until;
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= at) open.pop();
    }
  };
  for (const { name, ts, dur = 0 } of own) {
    if (ts < at) continue;
    goOnTo(ts);
    const kind = KINDS.find(([, names]) => names.test(name))?.[0] ?? open.at(-1)?.kind ?? OTHER;
    open.push({ kind, end: Math.min(ts + dur, open.at(-1)?.end ?? Number.POSITIVE_INFINITY) });
  }
  goOnTo(content.ts);
  return sums;
}

/** Medians over several loads of each, taken in turns. */
export async function profileTable(
  subjects: readonly Subject[],
  page: PageName,
  rounds: number,
): Promise<string> {
  const all = new Map<Subject, Profile[]>(subjects.map((subject) => [subject, []]));
  const sum = (one: Profile) => Object.values(one).reduce((ms, more) => ms + more, 0);
  const middle = (subject: Subject, of: (one: Profile) => number) =>
    median((all.get(subject) ?? []).map(of))?.toFixed(1) ?? "–";
  for (let round = -1; round < rounds; round++) {
    for (const [subject, profiles] of all) {
      const one = await profile(subject, page);
      if (round >= 0) profiles.push(one);
    }
  }
  const kinds = [BEFORE, ...KINDS.map(([kind]) => kind), OTHER, WAITING];
  const rows = kinds.map((kind) => [
    kind,
    ...subjects.map((subject) => middle(subject, (one) => one[kind] ?? 0)),
  ]);
  const total = ["first content", ...subjects.map((subject) => middle(subject, sum))];
  return table([`${page}, ms`, ...subjects.map(({ name }) => name)], [...rows, total]);
}
