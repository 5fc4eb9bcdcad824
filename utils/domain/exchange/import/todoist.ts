/**
 * Todoist's CSV: projects as its templates and backups have them (TYPE, CONTENT, DESCRIPTION,
 * PRIORITY, INDENT, …, DURATION, DURATION_UNIT; open tasks only), and lists of completed tasks, which
 * have a content and a completion date. Open tasks become steps, completed ones wins.
 */
import { identities } from "../identity";
import type { Row } from "../rows";
import { readWhen } from "../stated";
import { foreignStep, foreignWin, type Here } from "./foreign";
import { type Found, refuse } from "./found";

const DONE = ["completedat", "completeddate", "datecompleted", "completed", "completedon"];

/** The header without case, spaces and signs. */
function plain(header: readonly string[]): string[] {
  return header.map((column) => column.toLowerCase().replace(/[^a-z]/g, ""));
}

/** Whether a header is Todoist's. */
export function isTodoistHeader(header: readonly string[]): boolean {
  const columns = plain(header);
  if (!columns.includes("content")) return false;
  return columns.includes("type") || columns.some((column) => DONE.includes(column));
}

/** Reads a row into what is found. Sections, settings and comments are no tasks. */
export function todoistRow(
  header: readonly string[],
  here: Here,
): (row: Row, found: Found) => void {
  const columns = plain(header);
  const identify = identities("todoist");
  const done = columns.findIndex((column) => DONE.includes(column));
  return ({ cells, line }, found) => {
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    if (columns.includes("type") && cell("type").trim().toLowerCase() !== "task") return;
    const title = cell("content").replace(/^\* /, "");
    const completed = cells[done]?.trim() ?? "";
    const task = cell("taskid") || cell("id");
    const minutes = durationOf(cell("duration"), cell("durationunit"));
    const id = identify(task ? [task, completed] : [title, cell("description"), completed]);
    const facts = { id, title, minutes };
    if (completed === "") {
      // A millisecond apart, so that the lineup keeps the file's order.
      const entered = foreignStep(facts, here.now + found.steps.length);
      if ("record" in entered) found.steps.push(entered.record);
      else refuse(found, { list: "steps", line }, entered, cells.join(", "));
      return;
    }
    const note = cell("description");
    const when = readWhen(completed, "", "dmy", here);
    const entered = foreignWin({ ...facts, when, zone: here.zone, note });
    if ("record" in entered) found.wins.push(entered.record);
    else refuse(found, { list: "wins", line }, entered, title);
  };
}

/** Minutes; a duration in days says how many days it spans, not how long it takes. */
function durationOf(amount: string, unit: string): number | null {
  return /^\d{1,4}$/.test(amount.trim()) && /^min/i.test(unit.trim()) ? Number(amount) : null;
}
