/**
 * The bell: alarm, badge, notification, sound. It follows the snapshot and is set right at every
 * start of the worker and after every intent, since alarms vanish and fire late.
 */
import { absence, type BellPlan, planBell } from "../domain/bell";
import type { Hour, Intent, Snapshot } from "../domain/schema";
import { lineup, winsOfHour } from "../domain/world";
import type { Text } from "../text/text";
import { browser } from "./browser";
import { now } from "./clock";
import { playStone } from "./sound";

/** Fires when the hour ends. */
const END = "bell";
/** Fires once a minute while an hour runs: the badge, and the sign of life that gaps are told by. */
const BEAT = "beat";
const SEEN_KEY = "seen";
const NOTIFICATION = "hour:";
const DONE_MARK = "✓";
/** How long the badge says that a step is done, ms. */
const FLASH_MS = 1500;
/** Alarms closer together than this (ms) are the same; setting one anew restarts its clock. */
const SAME_MS = 1000;

/**
 * Sets everything right for a snapshot.
 * @returns what the bell has to say: a gap that was slept through, an end that was signalled
 */
export async function followBell(snapshot: Snapshot, text: Text): Promise<Intent[]> {
  const { hour } = snapshot.current;
  const moment = now();
  const plan = planBell(hour, moment);
  await Promise.all([
    setAlarm(END, plan.endAt),
    setAlarm(BEAT, plan.beatAt, 1),
    paintBadge(plan, text),
    dropOldNotifications(plan.badge.state === "over" ? hour : null),
  ]);
  if (!hour) return [];
  const gap = await seen(hour, plan, moment);
  if (!plan.ring) return gap;
  await announceEnd(hour, snapshot, plan.ring, text);
  const rung: Intent = {
    id: `rung:${hour.id}:${plan.ring.endedAt}`,
    at: moment,
    type: "hour/rung",
    hourId: hour.id,
  };
  return [...gap, rung];
}

/** Calls back when an alarm of ours fires. */
export function onBell(callback: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === END || name === BEAT) callback();
  });
}

/** Calls back when the notification of an hour is clicked, or its "+5 min" button. */
export function onNotification(open: () => void, extend: (hourId: string) => void): void {
  const ours = (id: string) => (id.startsWith(NOTIFICATION) ? id.slice(NOTIFICATION.length) : null);
  browser.notifications.onClicked.addListener((id) => {
    if (ours(id)) open();
  });
  browser.notifications.onButtonClicked?.addListener((id, button) => {
    const hourId = ours(id);
    if (hourId && button === 1) extend(hourId);
    else if (hourId) open();
  });
}

async function setAlarm(name: string, at: number | null, periodInMinutes?: number): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (at === null) {
    if (alarm) await browser.alarms.clear(name);
    return;
  }
  if (alarm && Math.abs(alarm.scheduledTime - at) < SAME_MS) return;
  browser.alarms.create(name, periodInMinutes ? { when: at, periodInMinutes } : { when: at });
}

/** Notes the sign of life; a long absence before it becomes an intent. */
async function seen(hour: Hour, plan: BellPlan, moment: number): Promise<Intent[]> {
  const stored = (await browser.storage.local.get(SEEN_KEY))[SEEN_KEY] as
    | { hourId?: string; at?: number }
    | undefined;
  const last = stored?.hourId === hour.id && typeof stored.at === "number" ? stored.at : null;
  const gap = absence(hour, last, moment);
  if (plan.badge.state === "running" || gap) {
    await browser.storage.local.set({ [SEEN_KEY]: { hourId: hour.id, at: moment } });
  }
  if (!gap) return [];
  return [
    { id: `gap:${hour.id}:${gap.from}`, at: moment, type: "hour/gap", hourId: hour.id, ...gap },
  ];
}

async function paintBadge({ badge }: BellPlan, text: Text): Promise<void> {
  const { action } = browser;
  const running = badge.state === "running";
  const label = { none: "", over: DONE_MARK, paused: "II", running: "" }[badge.state];
  const title = {
    none: () => text("bell.idle"),
    over: () => text("bell.over"),
    paused: () => text("bell.paused", { minutes: "minutes" in badge ? badge.minutes : 0 }),
    running: () => text("bell.running", { minutes: "minutes" in badge ? badge.minutes : 0 }),
  }[badge.state]();
  await action.setBadgeText({ text: running ? String(badge.minutes) : label });
  await action.setBadgeBackgroundColor({ color: badge.state === "paused" ? "#a3adb0" : "#ecbb2f" });
  await action.setBadgeTextColor?.({ color: "#1a272d" });
  await action.setTitle({ title });
}

/** For a step that was finished with no page in sight: the badge says so for a moment. */
export async function flashBadge(): Promise<void> {
  const before = await browser.action.getBadgeText({});
  await browser.action.setBadgeText({ text: DONE_MARK });
  setTimeout(async () => {
    const shown = await browser.action.getBadgeText({});
    if (shown === DONE_MARK) await browser.action.setBadgeText({ text: before });
  }, FLASH_MS);
}

/** Says that words that came through no page could not be saved, and shows them. */
export async function sayUnsaved(title: string, words: string): Promise<void> {
  const iconUrl = browser.runtime.getURL("icon/128.png");
  await browser.notifications
    .create({ type: "basic", iconUrl, title, message: words })
    .catch(() => {});
}

/** Takes down all that is shown: words that could not be saved are the person's, too. */
export async function clearNotifications(): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.map((id) => browser.notifications.clear(id)));
}

async function announceEnd(
  hour: Hour,
  snapshot: Snapshot,
  ring: NonNullable<BellPlan["ring"]>,
  text: Text,
): Promise<void> {
  const { settings } = snapshot.current;
  const count = winsOfHour(snapshot, hour.id).length;
  const isLeft = lineup(snapshot.current, snapshot.today).length > 0;
  const plain = {
    type: "basic" as const,
    iconUrl: browser.runtime.getURL("icon/128.png"),
    title: settings.numbers ? text("bell.ended", { count }) : text("bell.over"),
    message: ring.late
      ? text("bell.endedAt", { time: text.time(ring.endedAt) })
      : text(isLeft ? "bell.seeRecap" : "bell.recapWaits"),
  };
  const buttons = [{ title: text("bell.recapButton") }, { title: text("bell.extendButton") }];
  const id = NOTIFICATION + hour.id;
  const rich = { ...plain, buttons, requireInteraction: true };
  const show = browser.notifications.create.bind(browser.notifications) as (
    id: string,
    options: object,
  ) => Promise<string>;
  try {
    await show(id, rich);
  } catch {
    // Firefox refuses buttons; and where nothing can be shown, badge and recap still tell.
    await show(id, plain).catch(() => {});
  }
  // Not waited for: behind the bell wait the wins.
  if (settings.sound && !ring.late) void playStone().catch(() => {});
}

/** Takes down the notifications of hours whose end is no longer news. */
async function dropOldNotifications(over: Hour | null): Promise<void> {
  const shown = await browser.notifications.getAll();
  const old = Object.keys(shown).filter(
    (id) => id.startsWith(NOTIFICATION) && id !== NOTIFICATION + over?.id,
  );
  await Promise.all(old.map((id) => browser.notifications.clear(id)));
}
