/**
 * Super Productivity's backup: done tasks and subtasks, from the list and the archives. The data
 * stands at the top or, since version 10, under `data`; archives are `taskArchive` in older files,
 * `archiveYoung.task` and `archiveOld.task` in newer ones; the oldest have plain arrays.
 */

import { isRecord } from "../../type-guards";
import { isCivilDate } from "../../years";
import { idOf } from "../identity";
import { MAX_RECORDS } from "../limits";
import { PIECE, type Work } from "../pace";
import { momentOf, type When, whenOf } from "../when";
import { foreignWin, type Here } from "./foreign";
import { type Found, nothingFound, refuse } from "./found";

type Fields = Record<string, unknown>;

/** The part of a backup that holds the tasks; null when it is none. */
export function superProductivityData(raw: unknown): Fields | null {
  const data = isRecord(raw) && isRecord(raw.data) ? raw.data : raw;
  if (!isRecord(data)) return null;
  const hasTasks = isRecord(data.task) && isRecord(data.task.entities);
  const isOldest = Array.isArray(data.tasks) && isRecord(data.config);
  return hasTasks || isOldest ? data : null;
}

/** Reads the done tasks of a backup. */
export function* readSuperProductivity(data: Fields, here: Here): Work<Found> {
  const found = nothingFound(true);
  const tasks = doneTasks(data);
  if (tasks.length > MAX_RECORDS) refuse(found, { list: "" }, { reason: "too-many" }, "");
  for (const [index, task] of tasks.slice(0, MAX_RECORDS).entries()) {
    readTask(task, index, data, here, found);
    if (index % PIECE === PIECE - 1) yield index / tasks.length;
  }
  return found;
}

function readTask(task: Fields, index: number, data: Fields, here: Here, found: Found): void {
  const title = text(task.title);
  const when = doneWhen(task, here);
  const entered = foreignWin({
    id: idOf(["super-productivity", text(task.id) || `${title} ${when?.at}`]),
    title,
    when,
    zone: here.zone,
    minutes: minutesOf(task),
    note: [projectOf(task, data), text(task.notes)].filter((line) => line !== "").join("\n"),
    ...changedAt(task, here.now),
  });
  if ("record" in entered) found.wins.push(entered.record);
  else refuse(found, { list: "task", index }, entered, title);
}

function doneTasks(data: Fields): Fields[] {
  const archives = [data.taskArchive, at(data.archiveYoung, "task"), at(data.archiveOld, "task")];
  const tasks = [data.task, ...archives].flatMap((state) => {
    const entities = at(state, "entities");
    return isRecord(entities) ? Object.values(entities) : [];
  });
  const oldest = [data.tasks, data.doneTasks, data.backlogTasks].flatMap((list) => {
    const parents = Array.isArray(list) ? list.filter(isRecord) : [];
    return parents.flatMap((task) => [
      task,
      ...(Array.isArray(task.subTasks) ? task.subTasks : []),
    ]);
  });
  return [...tasks, ...oldest].filter(isRecord).filter((task) => task.isDone === true);
}

/** When it was done; files of old versions say only on which days time went into it. */
function doneWhen(task: Fields, here: Here): When | null {
  if (typeof task.doneOn === "number" && task.doneOn > 0) return whenOf(task.doneOn, here);
  const spent = isRecord(task.timeSpentOnDay) ? Object.keys(task.timeSpentOnDay) : [];
  const day = spent.filter(isCivilDate).sort().at(-1);
  return day ? { day, at: momentOf(day, 12 * 3600, here.zone) } : null;
}

/** A parent's time is the sum of its subtasks', which are wins of their own. */
function minutesOf(task: Fields): number | null {
  const children = task.subTaskIds ?? task.subTasks;
  if (Array.isArray(children) && children.length > 0) return null;
  const spent = task.timeSpent;
  return typeof spent === "number" && spent > 0 ? Math.round(spent / 6000) / 10 : null;
}

function projectOf(task: Fields, data: Fields): string {
  const id = text(task.projectId);
  const title = text(at(at(at(data.project, "entities"), id), "title")).trim();
  return title === "" || id === "INBOX_PROJECT" ? "" : `#${title}`;
}

/** A clock that was ahead there must not make a record unchangeable here. */
function changedAt(task: Fields, now: number): { changedAt?: number } {
  const { modified } = task;
  return Number.isSafeInteger(modified) && Number(modified) <= now
    ? { changedAt: Number(modified) }
    : {};
}

function at(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
