/**
 * Writes a history for tests and benches in the export format:
 *
 *     node scripts/make-history.mjs --wins 100000 --years 10 --seed 1 > history.json
 *
 * The same arguments give the same bytes. It ends on 22 November 2026 unless `--until` says
 * otherwise; `--day 5000` gives its last day just so many wins.
 */
import { parseArgs } from "node:util";
import { NOTES, TITLES } from "./history-words.mjs";

const { values } = parseArgs({
  options: {
    wins: { type: "string", default: "1000" },
    years: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    until: { type: "string", default: "2026-11-22" },
    day: { type: "string", default: "0" },
  },
});
const total = whole("wins", 10_000_000);
const years = whole("years", 200);
const seed = whole("seed", 4_294_967_295);
const crowd = whole("day", 1_000_000);
if (Number.isNaN(Date.parse(`${values.until}T00:00:00Z`)))
  stop(`--until ${values.until} is no date`);

const DAY = 86_400_000;
const MINUTE = 60_000;
const STONES = ["slate", "granite", "serpentine", "sandstone", "rhyolite", "chalk", "basalt"];

const ZONES = [
  ["Europe/Berlin", 1],
  ["Europe/Berlin", 1],
  ["Europe/Berlin", 1],
  ["Europe/Lisbon", 0],
  ["Asia/Tokyo", 9],
  ["America/New_York", -5],
];

const random = mulberry(seed);
const between = (from, to) => from + Math.floor(random() * (to - from + 1));
const one = (list) => list[between(0, list.length - 1)];

await write();

async function write() {
  const head = { format: "tiny-wins", version: 1, exportedAt: `${values.until}T21:00:00.000Z` };
  await out(`${JSON.stringify(head).slice(0, -1)},\n"wins":[`);
  const hours = [];
  let separator = "\n";
  let part = "";
  for (const day of days()) {
    for (const win of winsOf(day, hours)) {
      part += separator + JSON.stringify(win);
      separator = ",\n";
    }
    if (part.length < 65_536) continue;
    await out(part);
    part = "";
  }
  await out(
    `${part}\n],\n"powerHours":[\n${hours.map((hour) => JSON.stringify(hour)).join(",\n")}\n]`,
  );
  await out(`,\n"steps":${JSON.stringify(steps())},\n"goals":[],"checkIns":[],"settings":{}\n}\n`);
}

/** How many wins each day has: none on some, more on weekdays, in waves over the weeks. */
function* days() {
  const count = Math.max(1, Math.round(years * 365.25));
  const weights = Array.from({ length: count }, (_, i) => {
    if (random() < 0.15) return 0;
    const weekend = i % 7 >= 5 ? 0.5 : 1;
    return weekend * (0.4 + random()) * (1 + 0.4 * Math.sin(i / 17));
  });
  const sum = weights.reduce((a, b) => a + b, 0) || 1;
  const last = Date.parse(`${values.until}T00:00:00Z`);
  let zone = one(ZONES);
  let due = 0;
  let given = 0;
  for (let i = 0; i < count; i++) {
    if (random() < 0.01) zone = one(ZONES);
    due += (total * weights[i]) / sum;
    const isLast = i === count - 1;
    const wins = isLast ? total - given : Math.round(due) - given;
    given += wins;
    yield {
      midnight: last - (count - 1 - i) * DAY,
      wins: isLast && crowd > 0 ? crowd : wins,
      zone,
    };
  }
}

function winsOf({ midnight, wins, zone: [zone, offset] }, hours) {
  const date = new Date(midnight).toISOString().slice(0, 10);
  const local = (minutes) => midnight - offset * 60 * MINUTE + minutes * MINUTE;
  const hour =
    wins > 3 && random() < 0.4 ? aPowerHour(date, zone, local(between(480, 1080))) : null;
  if (hour) hours.push(hour);
  const moments = Array.from(
    { length: wins },
    () => local(between(390, 1315)) + between(0, 59_999),
  );
  return moments.sort((a, b) => a - b).map((at) => aWin({ at, date, zone, hour }));
}

function aPowerHour(date, zone, startedAt) {
  const minutes = one([15, 25, 60, 60]);
  const iso = (at) => new Date(at).toISOString();
  const paused = random() < 0.3;
  const from = startedAt + between(2, minutes - 2) * MINUTE;
  const end = startedAt + (minutes + (paused ? 4 : 0)) * MINUTE;
  const pauses = paused ? [{ from: iso(from), to: iso(from + 4 * MINUTE) }] : [];
  return {
    ...{
      id: uuid(),
      day: date,
      zone,
      startedAt: iso(startedAt),
      lengthMs: minutes * MINUTE,
      pauses,
    },
    ...{ rungAt: iso(end), closedAt: iso(end + MINUTE), updatedAt: iso(end + MINUTE) },
  };
}

function aWin({ at, date, zone, hour }) {
  const [words, unit] = one(TITLES);
  const amount = unit ? one([5, 10, 20, 200, 300]) : undefined;
  const start = hour ? Date.parse(hour.startedAt) : 0;
  const inHour = hour && at >= start && at <= start + hour.lengthMs;
  return {
    id: uuid(),
    title: words.replace("#", String(amount)),
    at: new Date(at).toISOString(),
    day: date,
    zone,
    stone: one(STONES),
    ...(unit && { amount, unit }),
    ...(random() < 0.35 && { minutes: between(1, 45) }),
    ...(inHour && { powerHourId: hour.id, hourMs: at - start }),
    ...(random() < 0.08 && { note: one(NOTES) }),
    updatedAt: new Date(at).toISOString(),
  };
}

function steps() {
  const createdAt = `${values.until}T08:00:00.000Z`;
  const titles = ["Ten pages", "Answer Ana", "Water the plants"];
  return titles.map((title) => ({
    id: uuid(),
    title,
    minutes: 10,
    createdAt,
    updatedAt: createdAt,
  }));
}

function uuid() {
  const hex = Array.from({ length: 4 }, () =>
    between(0, 4_294_967_295).toString(16).padStart(8, "0"),
  );
  const all = hex.join("");
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-a${all.slice(17, 20)}-${all.slice(20)}`;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1) by a seed. */
function mulberry(from) {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function out(text) {
  return new Promise((done) => {
    if (process.stdout.write(text)) done();
    else process.stdout.once("drain", done);
  });
}

function whole(name, most) {
  const number = Number(values[name]);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    stop(`--${name} ${values[name]} is no whole number from 0 to ${most}`);
  }
  return number;
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
