/**
 * Marinara's history as CSV (`History.toCSV`): ISO time, date, time, Unix timestamp, offset from
 * UTC in minutes, seconds. Its header is in the person's language, so rows tell it. The ISO time,
 * date and time are those of the computer at export under the offset of the record, and so can be
 * wrong; the timestamp is right.
 */

import { offsetAt } from "../../wall-clock";
import { identities } from "../identity";
import type { Row } from "../rows";
import { whenOf } from "../when";
import { foreignWin, type Here } from "./foreign";
import { type Found, refuse } from "./found";

const SHAPE = [
  /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/,
  /^\d{4}-\d\d-\d\d$/,
  /^\d\d:\d\d:\d\d$/,
  /^\d{1,12}$/,
  /^-?\d{1,4}$/,
  /^\d{1,9}$/,
];

/** Whether a row of values has Marinara's six columns. */
export function isMarinaraRow(cells: readonly string[]): boolean {
  return cells.length === 6 && SHAPE.every((pattern, i) => pattern.test(cells[i] ?? ""));
}

/** Reads a row into what is found. */
export function marinaraRow(here: Here): (row: Row, found: Found) => void {
  const identify = identities("marinara");
  return ({ cells, line }, found) => {
    const [, , , timestamp = "", offset = "", seconds = ""] = cells;
    const whole = isMarinaraRow(cells);
    const at = Number(timestamp) * 1000;
    const zone = whole ? zoneAt(at, Number(offset), here.zone) : here.zone;
    const entered = foreignWin({
      id: identify([timestamp, seconds]),
      title: here.timed,
      when: whole ? whenOf(at, { ...here, zone }) : null,
      zone,
      minutes: Math.round(Number(seconds) / 6) / 10,
    });
    if ("record" in entered) found.wins.push(entered.record);
    else refuse(found, { list: "wins", line }, entered, cells.join(", "));
  };
}

/** The person's zone where it had that offset (minutes) then, else the bare offset. */
function zoneAt(at: number, offset: number, zone: string): string {
  if (Math.abs(offset) >= 24 * 60) return zone;
  if (offsetAt(at, zone) === offset * 60_000) return zone;
  if (offset === 0) return "UTC";
  const pad = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const [hours, minutes] = [Math.abs(offset) / 60, Math.abs(offset) % 60];
  return `${offset < 0 ? "-" : "+"}${pad(hours)}:${pad(minutes)}`;
}
