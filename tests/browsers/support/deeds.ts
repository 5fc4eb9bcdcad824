import { randomUUID } from "node:crypto";
import { addDays } from "../../../utils/domain/day.ts";
import type { Intent } from "../../../utils/domain/schema/index.ts";
import { eventually } from "./eventually.ts";
import type { Surface } from "./surface.ts";

type Deed = Intent extends infer I
  ? I extends Intent
    ? Omit<I, "id" | "at" | "zone" | "day"> & { id?: string; day?: string }
    : never
  : never;

/** An IANA zone in which it is about that hour now, so that a page's first frame finds it so. */
export function zoneAt(hour: number): string {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** The civil date in a zone, now. */
export function dateIn(zone: string): string {
  return new Date().toLocaleDateString("sv", { timeZone: zone });
}

/** What a person did, entered one after the other through a page's line to the background. */
export async function enter(tab: Surface, zone: string, deeds: readonly Deed[]): Promise<void> {
  for (const deed of deeds) {
    const day = dateIn(zone);
    const intent = { day, zone, id: randomUUID(), at: Date.now(), ...deed };
    await eventually(`${deed.type} to be entered`, async () => {
      const answer = await tab.api<{ entered?: boolean } | undefined>(
        "runtime.sendMessage",
        intent,
      );
      return answer?.entered === true;
    });
  }
}

/** A win of an earlier day, at noon there. @param ago days */
export function winOf(today: string, ago: number, title: string, facts: object = {}): Deed {
  const day = addDays(today, -ago);
  const moment = Date.parse(`${day}T12:00:00Z`) + Math.round(Math.random() * 3_600_000);
  return { type: "win/log", title, day, moment, ...facts } as Deed;
}

/** Starts an hour of one minute from the popup, and finishes its one step. */
export async function startMinute(popup: Surface): Promise<void> {
  await popup.field("Add a step").type("Stretch\n");
  await popup.part("radio", "Custom").choose();
  await popup.part("spinbutton", "Minutes").fill("1");
  await popup.button("Start power hour").click();
  await popup.button("Done").click();
  await popup.showsWins(1);
}
