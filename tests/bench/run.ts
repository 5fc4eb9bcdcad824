/** The bench's one run: everything interleaved, so that drift and noise fall on all alike. */
import { basename, resolve } from "node:path";
import { pause } from "../browsers/support/eventually.ts";
import { type FirefoxFigures, measureFirefox } from "./firefox.ts";
import { type HistoryFigures, openHistory } from "./history.ts";
import { type Load, load } from "./load.ts";
import { type Circumstances, type Logged, logWins, touch } from "./log.ts";
import { profileTable } from "./profile.ts";
import { Progress } from "./progress.ts";
import { evaluate, type Session } from "./protocol.ts";
import { type Exchange, exchange, makeSet, SETS, type SetName } from "./sets.ts";
import {
  inside,
  LIMITS,
  makeCold,
  openSubject,
  PAGES,
  type PageName,
  type Subject,
  settle,
  withoutPicture,
} from "./subject.ts";
import { firstScripts, packageSize, type Weight, weigh } from "./weight.ts";
import { type Alarm, timeBadge, timeWorker } from "./worker.ts";

export type Plan = {
  rounds: number;
  rates: number[];
  sets: SetName[];
  /** Other unpacked extensions. */
  with: string[];
  chromium: string;
  /** The built extension. */
  ours: string;
  /** And that for Firefox; null where there is no Firefox. */
  oursInFirefox: string | null;
};

export type Result = {
  /** By subject, page and rate: `decade newtab 4`; `newtab-anew` is one that has no picture. */
  loads: Record<string, Load[]>;
  workers: Record<string, number[]>;
  logged: Record<string, Logged[]>;
  history: Record<string, HistoryFigures[]>;
  exchange: Record<string, Exchange>;
  badge: { ms: number; alarms: Alarm[] };
  weights: Record<string, { first: Weight; all: Weight }>;
  package: number;
  /** Bytes in the browser's store for each win. */
  bytesAWin: number | null;
  firefox: FirefoxFigures | null;
};

/** Each costs more than a load, and needs fewer samples to be told apart. */
const HISTORY_ROUNDS = 5;
/** So many wins are logged before it is the other's turn. */
const WINS_AT_ONCE = 4;
/** By then a page has loaded all that it loads by itself, ms. */
const ALL_LOADED_MS = 2500;

/** One browser family after the other: each has the machine to itself. */
export async function run(plan: Plan): Promise<Result> {
  const figures = await withSubjects(plan, (subjects) => measure(plan, subjects));
  return { ...figures, firefox: await inFirefox(plan) };
}

async function inFirefox({ oursInFirefox, sets, rounds }: Plan): Promise<FirefoxFigures | null> {
  if (!oursInFirefox) return null;
  const compared = ["none", sets.at(-1) ?? "none"] as const;
  const progress = new Progress((rounds + 1) * compared.length);
  const figures = await measureFirefox(oursInFirefox, compared, rounds, (what) =>
    progress.step(what),
  );
  progress.end();
  return figures;
}

/** Where the time to the first content of both pages goes, as tables. */
export function profilePages(plan: Plan): Promise<string> {
  return withSubjects(plan, async (subjects) => {
    const progress = new Progress(plan.sets.length);
    await fill(plan, subjects, progress);
    for (const name of plan.sets) await settle(subjects.get(name) as Subject);
    progress.end();
    const tables: string[] = [];
    for (const page of PAGES) {
      tables.push(await profileTable([...subjects.values()], page, plan.rounds));
    }
    return tables.join("\n\n");
  });
}

/** Opens a browser for each, and closes them all. */
async function withSubjects<T>(
  plan: Plan,
  work: (subjects: Map<string, Subject>) => Promise<T>,
): Promise<T> {
  const subjects = new Map<string, Subject>();
  const open = async (name: string, dir: string) => {
    subjects.set(name, await openSubject(name, resolve(dir), plan.chromium));
  };
  try {
    for (const name of LIMITS) await open(name, resolve(import.meta.dirname, "limits", name));
    for (const name of plan.sets) await open(name, plan.ours);
    for (const dir of plan.with) await open(basename(resolve(dir)), dir);
    return await work(subjects);
  } finally {
    await Promise.all([...subjects.values()].map(({ chromium }) => chromium.close()));
  }
}

async function measure(
  plan: Plan,
  subjects: Map<string, Subject>,
): Promise<Omit<Result, "firefox">> {
  const all = [...subjects.values()];
  const progress = new Progress(
    plan.sets.length +
      (plan.rounds + 1) * all.length * (PAGES.length * plan.rates.length + 1) +
      (plan.rounds + 1) * plan.sets.length * plan.rates.length,
  );
  const exchanges = await fill(plan, subjects, progress);
  const [loads, workers]: [Result["loads"], Result["workers"]] = [{}, {}];
  let hour = Number.NaN;
  for (let round = -1; round < plan.rounds; round++) {
    for (const subject of turned(all, round)) {
      const isOurs = plan.sets.some((name) => name === subject.name);
      if (isOurs && hour !== new Date().getHours()) {
        for (const one of all.filter(({ dir }) => dir === subject.dir)) await settle(one);
        hour = new Date().getHours();
      }
      const keep = (sample: Load, what: string, rate: number) => {
        if (round >= 0) (loads[`${subject.name} ${what} ${rate}`] ??= []).push(sample);
        progress.step(`${subject.name}, ${what}, ${rate} ×`);
      };
      for (const rate of plan.rates) {
        for (const page of PAGES.filter((name) => subject.pages[name])) {
          await makeCold(subject);
          keep(await load(subject, page, rate), page, rate);
        }
        if (isOurs) {
          const anew = await withoutPicture(subject, () => load(subject, "newtab", rate));
          keep(anew, "newtab-anew", rate);
        }
      }
      const started = subject.hasWorker ? await timeWorker(subject) : null;
      if (started !== null && round >= 0) (workers[subject.name] ??= []).push(started);
      progress.step(`${subject.name}, worker`);
    }
  }
  const [empty, full] = [subjects.get("none"), subjects.get(plan.sets.at(-1) ?? "none")];
  if (!empty || !full) throw new Error("The set “none” and another one are needed");
  const history: Result["history"] = { [empty.name]: [], [full.name]: [] };
  for (let round = 0; round < Math.min(plan.rounds, HISTORY_ROUNDS); round++) {
    for (const subject of turned([empty, full], round)) {
      history[subject.name]?.push(await openHistory(subject));
    }
  }
  const logged: Result["logged"] = {};
  const circumstances = [
    ...plan.rates.map((rate) => ({ asleep: false, rate })),
    { asleep: true, rate: 1 },
  ];
  for (let begun = 0; begun < plan.rounds; begun += WINS_AT_ONCE) {
    for (const subject of turned([empty, full], begun / WINS_AT_ONCE)) {
      for (const one of circumstances) {
        const wins = Math.min(WINS_AT_ONCE, plan.rounds - begun);
        await settle(subject);
        (logged[subject.name + told(one)] ??= []).push(...(await logWins(subject, wins, one)));
      }
    }
  }
  const badge = await timeBadge(empty);
  progress.end();
  return {
    ...{ loads, workers, logged, history, exchange: exchanges, badge },
    weights: { newtab: await weights(empty, "newtab"), popup: await weights(empty, "popup") },
    package: packageSize(plan.ours),
    bytesAWin: await bytesAWin(plan, full),
  };
}

function told({ asleep, rate }: Circumstances): string {
  if (asleep) return ", worker asleep";
  return rate === 1 ? "" : `, processor ${rate} × slower`;
}

async function fill(plan: Plan, subjects: Map<string, Subject>, progress: Progress) {
  const exchanges: Result["exchange"] = {};
  for (const name of plan.sets) {
    const subject = subjects.get(name);
    if (subject && name !== "none") {
      exchanges[name] = await exchange(subject, makeSet(name).path);
    }
    progress.step(`the set “${name}”`);
  }
  return exchanges;
}

function turned<T>(list: readonly T[], by: number): T[] {
  const at = ((by % list.length) + list.length) % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

async function weights(subject: Subject, page: PageName) {
  const file = `${page}.html`;
  const loaded = await inside(subject, "icon/16.png", (tab) => scriptsOf(subject, file, tab));
  return {
    first: weigh(subject.dir, firstScripts(subject.dir, file)),
    all: weigh(subject.dir, loaded),
  };
}

/** Every script that a page asks for in its first seconds and when it is touched; itself it lists none. */
async function scriptsOf({ chromium, origin }: Subject, file: string, tab: Session) {
  const asked: string[] = [];
  const stop = chromium.on(({ method, params, sessionId }) => {
    if (sessionId !== tab.id || method !== "Network.requestWillBeSent") return;
    asked.push(new URL((params.request as { url: string }).url).pathname);
  });
  await tab.send("Network.enable");
  await tab.send("Page.navigate", { url: origin + file });
  await pause(ALL_LOADED_MS);
  await touch(tab);
  await pause(ALL_LOADED_MS);
  stop();
  return asked.filter((path) => path.endsWith(".js"));
}

/** What an import leaves in staging is no part of it. */
async function bytesAWin({ sets }: Plan, subject: Subject): Promise<number | null> {
  const name = sets.at(-1);
  if (!name || name === "none") return null;
  const bytes = await inside(subject, "icon/16.png", (page) =>
    evaluate<number>(
      page,
      `new Promise((done) => {
        const request = indexedDB.deleteDatabase("tiny-wins-staging");
        request.onsuccess = request.onerror = request.onblocked = () =>
          navigator.storage.estimate().then(({ usageDetails, usage }) => done(usageDetails?.indexedDB ?? usage));
      })`,
    ),
  );
  return bytes / SETS[name].wins;
}
