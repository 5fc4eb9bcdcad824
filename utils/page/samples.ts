/** Brings samples in and takes them out, through the writer like everything else. */
import { makeSamples } from "../domain/samples/make";
import { takeOut } from "../domain/samples/take-out";
import * as clock from "../platform/clock";
import type { MessageKey, Text } from "../text/text";
import { enterPlan } from "./exchange";
import type { PageStore } from "./store";
import { readHistory } from "./whole";

const WINS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const STEPS = ["1", "2", "3"];

/** @param text with its later messages read */
export async function addSamples(store: PageStore, text: Text): Promise<void> {
  const { dayStart } = store.get().snapshot.current.settings;
  const words = {
    wins: WINS.map((name) => text(`sample.win${name}` as MessageKey)),
    steps: STEPS.map((name) => text(`sample.step${name}` as MessageKey)),
    goal: text("sample.goal"),
    goalWin: text("sample.goalWin"),
    unit: text("sample.unit"),
    note: text("sample.note"),
  };
  const here = { today: clock.today(dayStart), zone: clock.zone(), now: clock.now() };
  await enterPlan({ patch: makeSamples(words, here) }, store);
}

/** Takes out every sample, and what came of trying one. */
export async function removeSamples(store: PageStore): Promise<void> {
  const read = await readHistory({});
  if (read) await enterPlan({ patch: takeOut(read.days, read.current, clock.now()) }, store);
}
