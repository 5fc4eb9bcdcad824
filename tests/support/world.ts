/**
 * One test world: it begins on 22 November 2026 at 9:00 in UTC, its clock moves when told, its ids
 * count up. What a person does reads as prose: `aWorld().addSteps("Write").start().at("9:10").done()`.
 */
import { apply } from "../../utils/domain/apply";
import { civilDate } from "../../utils/domain/day";
import * as Hours from "../../utils/domain/hour";
import type { Hour, Intent, Step, Win } from "../../utils/domain/schema";
import { EMPTY_CURRENT, lineup, standing, type World } from "../../utils/domain/world";

export const TODAY = "2026-11-22";
export const EMPTY_WORLD: World = { current: EMPTY_CURRENT, days: {} };

/** The moment "9:05", "9:05:30.5" on the day, or "2026-11-23 0:10", in ms. */
export function moment(time: string): number {
  const [clock = "", day = TODAY] = time.split(" ").reverse();
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return Date.parse(`${day}T00:00:00Z`) + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** What of an intent a test states; id, moment, day and zone follow from the world. */
type Stated<T = Intent> = T extends Intent ? Omit<T, "id" | "at" | "day" | "zone"> : never;

export class TestWorld {
  world = EMPTY_WORLD;
  now = moment("9:00");
  zone = "UTC";
  /** Every intent so far, for replays. */
  readonly intents: Intent[] = [];
  private count = 0;

  at(time: string): this {
    this.now = moment(time);
    return this;
  }

  act(stated: Stated & { day?: string }): this {
    const day = civilDate(this.now, this.zone, this.world.current.settings.dayStart);
    return this.enter({
      day,
      ...stated,
      zone: this.zone,
      id: this.id(),
      at: this.now,
    } as Intent);
  }

  enter(intent: Intent): this {
    this.intents.push(intent);
    this.world = apply(this.world, intent);
    return this;
  }

  /** The last intent once more, as it comes by the other road. */
  replay(): this {
    const last = this.intents.at(-1);
    if (last) this.world = apply(this.world, last);
    return this;
  }

  log = (title: string) => this.act({ type: "win/log", title });
  takeBack = (title: string) => this.act({ type: "win/remove", wins: [named(this.win(title))] });
  putBack = (title: string) => {
    const [win] = this.everyWin().filter((one) => one.title === title && one.deletedAt);
    if (!win) throw new Error(`No win “${title}” was taken back`);
    return this.act({ type: "win/restore", wins: [named(win)] });
  };

  /** Marks the wins with this title as milestones, as the writer does. */
  milestone = (title: string): this => {
    const marked = (win: Win) => (win.title === title ? { ...win, milestone: 100 } : win);
    const days = Object.entries(this.world.days).map(
      ([date, day]) => [date, { ...day, wins: day.wins.map(marked) }] as const,
    );
    this.world = { ...this.world, days: Object.fromEntries(days) };
    return this;
  };

  addSteps = (...titles: string[]) =>
    this.act({ type: "step/add", steps: titles.map((title) => ({ id: this.id(), title })) });
  minutes = (title: string, minutes: number) =>
    this.act({ type: "step/minutes", stepId: this.step(title).id, minutes });
  remove = (title: string) => this.act({ type: "step/remove", stepIds: [this.step(title).id] });
  restore = (title: string) => this.act({ type: "step/restore", stepIds: [this.step(title).id] });
  move = (title: string, before: string | null) =>
    this.act({
      type: "step/move",
      stepId: this.step(title).id,
      before: before === null ? null : this.step(before).id,
    });
  smallestFirst = () => this.act({ type: "step/sort" });
  done = (title = this.lineup[0] ?? "") =>
    this.act({ type: "step/done", stepId: this.step(title).id });
  skip = () => this.act({ type: "step/skip", stepId: this.step(this.lineup[0] ?? "").id });

  start = (minutes = 60) => this.act({ type: "hour/start", minutes });
  pause = () => this.act({ type: "hour/pause", hourId: this.hour.id });
  resume = () => this.act({ type: "hour/resume", hourId: this.hour.id });
  extend = () => this.act({ type: "hour/extend", hourId: this.hour.id });
  end = () => this.act({ type: "hour/end", hourId: this.hour.id });
  ring = () => this.act({ type: "hour/rung", hourId: this.hour.id });
  away = (from: string, to: string) => {
    this.at(to);
    return this.act({
      type: "hour/gap",
      hourId: this.hour.id,
      from: moment(from),
      to: moment(to),
    });
  };
  answer = (answer: "count" | "leave-out" | "end") =>
    this.act({ type: "hour/answer-gap", hourId: this.hour.id, answer });
  close = (leftover: "keep" | "let-go" = "keep") =>
    this.act({ type: "recap/close", hourId: this.hour.id, leftover });

  /** The hour that is current; it is an error to ask when there is none. */
  get hour(): Hour {
    const { hour } = this.world.current;
    if (!hour) throw new Error("No power hour is current");
    return hour;
  }
  get phase() {
    return Hours.phase(this.hour, this.now);
  }
  get minutesLeft(): number {
    return Hours.remaining(this.hour, this.now) / Hours.MINUTE;
  }
  get minutesSpent(): number {
    return Hours.elapsed(this.hour, this.now) / Hours.MINUTE;
  }

  /** Titles of the lineup, first to last. */
  get lineup(): string[] {
    return lineup(this.world.current).map(({ title }) => title);
  }
  /** Titles of the wins that stand, over all days. */
  get wins(): string[] {
    return this.everyWin()
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ title }) => title);
  }
  /** A standing win by its title. */
  win(title: string): Win {
    const win = Object.values(this.world.days)
      .flatMap(standing)
      .find((one) => one.title === title);
    if (!win) throw new Error(`No win “${title}” stands`);
    return win;
  }
  step(title: string): Step {
    const step = this.world.current.steps.find((one) => one.title === title);
    if (!step) throw new Error(`There is no step “${title}”`);
    return step;
  }

  private everyWin(): Win[] {
    return Object.values(this.world.days).flatMap(({ wins }) => wins);
  }
  private id(): string {
    return `id-${++this.count}`;
  }
}

function named({ id, day }: Win) {
  return { id, day };
}

export function aWorld(): TestWorld {
  return new TestWorld();
}
